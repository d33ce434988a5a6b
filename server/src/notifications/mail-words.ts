/** One thing that a mail tells. */
export interface MailLine {
  /** "Hana Kimura has a question". */
  readonly says: string;
  readonly excerpt: string;
  /** CAM-142; "" for what has no key that people know. */
  readonly key: string;
  readonly title: string;
  readonly link: string;
}

export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Foot {
  readonly workspace: string;
  /** Where one chooses what to be told of. */
  readonly preferences: string;
  readonly unsubscribe: string;
}

/** Things that a digest tells in full. */
const MOST_LINES = 50;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** What people wrote, as text within HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** One line: no break of it can end a header. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const quoted = ({ excerpt }: MailLine): string => (excerpt === "" ? "" : `\n\n> ${excerpt}`);
const aboutText = ({ key, title, link }: MailLine): string => `${oneLine(`${key} ${title}`)}\n${link}`;

const LINK = 'style="color: #3f4fc4"';
const QUOTE = 'style="margin: 8px 0; padding: 2px 0 2px 12px; border-left: 3px solid #c9c5bd"';
const SMALL = 'style="color: #6b675f; font-size: 12px"';

const quotedHtml = ({ excerpt }: MailLine): string =>
  excerpt === "" ? "" : `<blockquote ${QUOTE}>${escapeHtml(excerpt)}</blockquote>`;
const aboutHtml = ({ key, title, link }: MailLine): string =>
  `<p><a ${LINK} href="${escapeHtml(link)}">${escapeHtml(oneLine(`${key} ${title}`))}</a></p>`;

function whole(parts: { text: string; html: string }, foot: Foot): Pick<MailWords, "text" | "html"> {
  const { workspace, preferences, unsubscribe } = foot;
  return {
    text: `${parts.text}\n\n-- \n${workspace} on Tandem\nChoose what you are told of: ${preferences}\nNo more mail: ${unsubscribe}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body style="font: 15px/1.5 system-ui, sans-serif">${parts.html}<hr style="border: 0; border-top: 1px solid #c9c5bd"><p ${SMALL}>${escapeHtml(workspace)} on Tandem. <a ${LINK} href="${escapeHtml(preferences)}">Choose what you are told of</a>, or get <a ${LINK} href="${escapeHtml(unsubscribe)}">no more mail</a>.</p></body></html>`,
  };
}

/** A mail about one thing: what happened, oldest first, then the way there. The subject is its thread's. */
export function threadMail(lines: readonly MailLine[], foot: Foot): MailWords {
  const last = lines.at(-1);
  if (last === undefined) throw new RangeError("a mail tells something");
  return {
    subject: oneLine(last.key === "" ? last.title : `[${last.key}] ${last.title}`),
    ...whole(
      {
        text: `${lines.map((line) => `${line.says}.${quoted(line)}`).join("\n\n")}\n\n${aboutText(last)}`,
        html: `${lines.map((line) => `<p><b>${escapeHtml(line.says)}.</b></p>${quotedHtml(line)}`).join("")}${aboutHtml(last)}`,
      },
      foot,
    ),
  };
}

/** A mail about everything since the last one. */
export function digestMail(lines: readonly MailLine[], foot: Foot): MailWords {
  const shown = lines.slice(0, MOST_LINES);
  const rest = lines.length - shown.length;
  const more = rest === 0 ? "" : `And ${rest} more in your inbox.`;
  const count = lines.length === 1 ? "one thing is new" : `${lines.length} things are new`;
  return {
    subject: oneLine(`${foot.workspace}: ${count}`),
    ...whole(
      {
        text: [
          ...shown.map((line) => `${line.says}.${quoted(line)}\n\n${aboutText(line)}`),
          ...(more === "" ? [] : [more]),
        ].join("\n\n\n"),
        html: `${shown.map((line) => `<p><b>${escapeHtml(line.says)}.</b></p>${quotedHtml(line)}${aboutHtml(line)}`).join("<br>")}${more === "" ? "" : `<p>${more}</p>`}`,
      },
      foot,
    ),
  };
}
