import type { FormField } from "@tandem/shared";
import type { BriefDraft } from "../../ui/brief-draft.ts";

/** The most that is taken of a pasted text. */
const MOST = 400;

const LINK = /\bhttps?:\/\/[^\s<>"']+/i;
const NUMBER = /[-+−]?\s?(?:[€$£]\s?)?\d[\d.,]*\s?(?:%|‰|€|\$|£)?/;

/** What a pasted text says: where, and what was seen there. */
export interface Signal {
  readonly link: string | null;
  /** The words beside the link; empty where there are none. */
  readonly seen: string;
  readonly hasNumber: boolean;
}

export function readSignal(text: string): Signal {
  const short = text.trim().slice(0, MOST);
  const found = LINK.exec(short)?.[0].replace(/[.,;)\]]+$/, "") ?? null;
  const link = found !== null && URL.canParse(found) ? found : null;
  const seen = (link === null ? short : short.replace(link, " ")).replace(/\s+/g, " ").trim();
  return { link, seen, hasNumber: NUMBER.test(seen) };
}

/** "linen.example/spring": where a link leads, short enough for a title. */
function placeOf(link: string): string {
  const { host, pathname } = new URL(link);
  const path = decodeURISafely(pathname).replace(/\/+$/, "");
  return `${host.replace(/^www\./, "")}${path}`.slice(0, 80);
}

function decodeURISafely(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** A form filled from a signal. What someone typed stays: only what is empty is filled. */
export function fillFrom(text: string, draft: BriefDraft, form: readonly FormField[]): BriefDraft {
  const { link, seen } = readSignal(text);
  const where = link === null ? undefined : form.find(({ kind, id }) => kind === "link" && isOpen(draft, id));
  const what =
    seen === ""
      ? undefined
      : form.find(({ kind, id }) => (kind === "text" || kind === "long_text") && isOpen(draft, id));
  const title =
    draft.title.trim() !== ""
      ? draft.title
      : seen !== ""
        ? seen.slice(0, 140)
        : link === null
          ? ""
          : `Change ${placeOf(link)}`;
  return {
    ...draft,
    title,
    fields: {
      ...draft.fields,
      ...(where !== undefined && link !== null && { [where.id]: link }),
      ...(what && { [what.id]: seen }),
    },
  };
}

const isOpen = ({ fields }: BriefDraft, id: string): boolean => (fields[id] ?? "") === "";
