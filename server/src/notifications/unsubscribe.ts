import { createHmac, timingSafeEqual } from "node:crypto";
import { MemberId, WorkspaceId } from "@tandem/shared";

export interface Subscriber {
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
}

const signature = ({ workspace, member }: Subscriber, secret: string): Buffer =>
  createHmac("sha256", secret).update(`no more mail to ${member} of ${workspace}`).digest();

/** What the link in a mail carries. It works signed-out and for as long as the server keeps its secret. */
export const unsubscribeToken = (who: Subscriber, secret: string): string =>
  `${who.workspace}.${who.member}.${signature(who, secret).toString("base64url")}`;

/** Whose link it is; undefined for one that was not made with this secret. */
export function subscriberOf(token: string, secret: string): Subscriber | undefined {
  const [first, second, signed = ""] = token.split(".");
  const workspace = WorkspaceId.safeParse(first);
  const member = MemberId.safeParse(second);
  if (!workspace.success || !member.success) return undefined;
  const who = { workspace: workspace.data, member: member.data };
  const given = Buffer.from(signed, "base64url");
  const right = signature(who, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? who : undefined;
}
