import { SIDES, type Side } from "@tandem/shared/flow";

/** The rooms of the settings, in the order of their tabs. */
export const SECTIONS = ["members", "workspace", "pods", "services", "labels", "skills", "import"] as const;
export type Section = (typeof SECTIONS)[number];

/** What the address of the settings holds. */
export interface SettingsSearch {
  readonly section?: Section;
  /** Opens the invitation of someone of this side. */
  readonly invite?: Side;
}

/** Reads the address; an unknown section is left out. */
export function readSettingsSearch({ section, invite }: Readonly<Record<string, unknown>>): SettingsSearch {
  const known = SECTIONS.find((name) => name === section);
  const side = SIDES.find((one) => one === invite);
  return {
    ...(known === undefined ? {} : { section: known }),
    ...(side === undefined ? {} : { invite: side }),
  };
}
