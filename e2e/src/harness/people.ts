import type { MemberId, PodId, WorkspaceId } from "@tandem/shared";
import type { Visitor } from "./test.ts";

/** Everyone's, unless a test says otherwise. */
export const PASSWORD = "correct horse battery";

/** Somebody who is signed in. */
export interface Person extends Visitor {
  readonly name: string;
  readonly email: string;
  readonly workspace: WorkspaceId;
  /** Of addresses: `/w/${slug}/board`. */
  readonly slug: string;
  readonly member: MemberId;
}

type Side = "marketing" | "it";
type Role = "viewer" | "marketer" | "leader" | "admin";

/** "Tom Ode" is reached at tom.ode@example.com. */
export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(/\W+/g, ".")}@example.com`;

async function signedIn(visitor: Visitor): Promise<Omit<Person, keyof Visitor>> {
  const { signedIn: who } = await visitor.api.session.status.query();
  const [workspace] = who?.workspaces ?? [];
  if (!who || !workspace) throw new Error("Nobody is signed in.");
  const { id, slug, member } = workspace;
  return { name: who.account.name, email: who.account.email, workspace: id, slug, member };
}

/** Sets a fresh server up: Ada Brandt of IT at Hollin & Reed, admin, leader and lead of the first pod. */
export async function founder(visitor: Visitor, { name = "Ada Brandt" } = {}): Promise<Person> {
  await visitor.api.session.setUp.mutate({
    name,
    email: emailOf(name),
    password: PASSWORD,
    side: "it",
    workspace: { name: "Hollin & Reed", zone: "Europe/Brussels", currency: "EUR", pod: "Campaign pod" },
  });
  return { ...visitor, ...(await signedIn(visitor)) };
}

/** Lets another person in by a link, without the screens. A marketer unless `roles` or `pods` say otherwise. */
export async function invited(
  admin: Person,
  visitor: Visitor,
  terms: {
    readonly name: string;
    readonly side: Side;
    readonly roles?: Role[];
    /** By pod id; see `firstPod`. */
    readonly pods?: Record<PodId, "member" | "lead">;
  },
): Promise<Person> {
  const { name, side, pods = {} } = terms;
  const roles = terms.roles ?? (side === "marketing" ? ["marketer" as const] : []);
  const { token } = await admin.api.invitations.create.mutate({
    workspace: admin.workspace,
    side,
    roles,
    pods,
  });
  await visitor.api.invitations.accept.mutate({ token, name, email: emailOf(name), password: PASSWORD });
  return { ...visitor, ...(await signedIn(visitor)) };
}

/** The pod that set-up made. */
export async function firstPod({ api, workspace }: Person): Promise<PodId> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const [pod] = Object.values(state.pods);
  if (pod === undefined) throw new Error("There is no pod.");
  return pod.id;
}

/** Plays a person of the demo; the server needs a demo workspace and `serverEnv: { DEMO: "1" }` or loopback. */
export async function demoPerson(visitor: Visitor, part: "marketer" | "lead" | "leader"): Promise<Person> {
  await visitor.api.session.demo.mutate({ as: part });
  return { ...visitor, ...(await signedIn(visitor)) };
}

/** Signs in on the sign-in screen, as a person does. */
export async function signIn({ page }: Visitor, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/w\//);
}
