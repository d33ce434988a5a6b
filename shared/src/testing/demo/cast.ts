import type { Side } from "../../flow/record.ts";
import type { Role } from "../../member/member.ts";

export type PodName = "growth" | "customer";

interface CastMember {
  readonly name: string;
  readonly email: string;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly leads: readonly PodName[];
  readonly works: readonly PodName[];
  /** The part that a visitor may play as this person. */
  readonly part: "marketer" | "lead" | "leader" | null;
}

const person = (
  name: string,
  side: Side,
  rest: Partial<Pick<CastMember, "roles" | "leads" | "works" | "part">>,
): CastMember => ({
  name,
  email: `${name.toLowerCase().replace(" ", ".")}@hollin-reed.example`,
  side,
  roles: [],
  leads: [],
  works: [],
  part: null,
  ...rest,
});

/** Who works at Hollin & Reed. */
export const CAST = {
  mara: person("Mara Lindqvist", "marketing", { roles: ["marketer"], part: "marketer" }),
  jonas: person("Jonas Weber", "marketing", { roles: ["marketer"] }),
  priya: person("Priya Raman", "marketing", { roles: ["marketer"] }),
  tom: person("Tom Okafor", "marketing", { roles: ["marketer"] }),
  elif: person("Elif Aydin", "marketing", { roles: ["marketer"] }),
  sofia: person("Sofia Bergman", "marketing", { roles: ["marketer", "leader"], part: "leader" }),
  daniel: person("Daniel Okoye", "it", { leads: ["growth"], part: "lead" }),
  hana: person("Hana Kimura", "it", { works: ["growth"] }),
  sam: person("Sam Whitfield", "it", { works: ["growth"] }),
  lukas: person("Lukas Brandt", "it", { works: ["growth", "customer"] }),
  ines: person("Ines Carvalho", "it", { leads: ["customer"] }),
  ruth: person("Ruth Adeyemi", "it", { roles: ["admin", "leader"] }),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof CAST;
export const CAST_NAMES = Object.keys(CAST) as CastName[];

export const MARKETERS = ["mara", "jonas", "priya", "tom", "elif"] as const satisfies readonly CastName[];

/** Who they are, as sign-in shows them, before there is a workspace. */
export const DEMO_PEOPLE: readonly Pick<CastMember, "name" | "part">[] = Object.values(CAST);

/** Who pulls a pod's cards, and who leads it. */
export const POD_HANDS = {
  growth: ["hana", "sam", "lukas"],
  customer: ["lukas", "ines"],
} as const satisfies Record<PodName, readonly CastName[]>;
export const POD_LEAD = { growth: "daniel", customer: "ines" } as const satisfies Record<PodName, CastName>;
