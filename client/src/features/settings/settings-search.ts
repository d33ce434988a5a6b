/** The rooms of the settings, in the order of their tabs. */
export const SECTIONS = ["members", "workspace", "pods", "services", "import"] as const;
export type Section = (typeof SECTIONS)[number];

/** What the address of the settings holds. */
export interface SettingsSearch {
  readonly section?: Section;
}

/** Reads the address; an unknown section is left out. */
export function readSettingsSearch({ section }: Readonly<Record<string, unknown>>): SettingsSearch {
  const known = SECTIONS.find((name) => name === section);
  return known === undefined ? {} : { section: known };
}
