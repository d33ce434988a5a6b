/** What someone says before they know what to ask for. */
export interface Talk {
  readonly what: string;
  readonly tried: string;
  readonly help: string;
}

export const NO_TALK: Talk = { what: "", tried: "", help: "" };

export const TALK_PROMPTS = [
  { name: "what", label: "What is going on?" },
  { name: "tried", label: "What did you think of, or try?" },
  { name: "help", label: "What should the pod help you decide?" },
] as const satisfies readonly { readonly name: keyof Talk; readonly label: string }[];

/** The note as the first words of the request's talk, 1,200 characters at most; null where nothing was said. */
export function talkText(talk: Talk): string | null {
  const said = TALK_PROMPTS.flatMap(({ name, label }) => {
    const text = talk[name].trim();
    return text === "" ? [] : [`**${label}**\n\n${text}`];
  });
  return said.length === 0 ? null : said.join("\n\n").slice(0, 1200);
}
