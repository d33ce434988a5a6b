import { StringDecoder } from "node:string_decoder";

/** How much of a file's beginning is looked at, in bytes. */
const HEAD = 4096;

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

interface Sign {
  readonly type: string;
  /** What stands there; null matches any byte. */
  readonly bytes: readonly (number | null)[];
  /** Where it stands, 0 at the beginning. */
  readonly at?: number;
}

const any4 = [null, null, null, null];

/** What known kinds begin with; the first that fits tells. Sources: each format's specification. */
const SIGNS: readonly Sign[] = [
  { type: "image/png", bytes: [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a] },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { type: "image/gif", bytes: ascii("GIF87a") },
  { type: "image/gif", bytes: ascii("GIF89a") },
  { type: "image/webp", bytes: [...ascii("RIFF"), ...any4, ...ascii("WEBP")] },
  { type: "image/avif", bytes: ascii("ftypavif"), at: 4 },
  { type: "image/heic", bytes: ascii("ftyphei"), at: 4 },
  { type: "image/tiff", bytes: [...ascii("II*"), 0] },
  { type: "image/tiff", bytes: [...ascii("MM"), 0, 0x2a] },
  { type: "image/vnd.adobe.photoshop", bytes: ascii("8BPS") },
  { type: "application/pdf", bytes: ascii("%PDF-") },
  { type: "application/postscript", bytes: ascii("%!PS") },
  { type: "application/zip", bytes: [...ascii("PK"), 3, 4] },
  { type: "application/zip", bytes: [...ascii("PK"), 5, 6] },
  { type: "application/gzip", bytes: [0x1f, 0x8b] },
  { type: "application/x-7z-compressed", bytes: [...ascii("7z"), 0xbc, 0xaf, 0x27, 0x1c] },
  { type: "application/vnd.rar", bytes: ascii("Rar!") },
  { type: "application/x-cfb", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: "application/x-msdownload", bytes: ascii("MZ") },
  { type: "application/x-elf", bytes: [0x7f, ...ascii("ELF")] },
  { type: "application/wasm", bytes: [0, ...ascii("asm")] },
  { type: "video/quicktime", bytes: ascii("ftypqt"), at: 4 },
  { type: "video/mp4", bytes: ascii("ftyp"), at: 4 },
  { type: "video/webm", bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: "audio/mpeg", bytes: ascii("ID3") },
  { type: "audio/wav", bytes: [...ascii("RIFF"), ...any4, ...ascii("WAVE")] },
  { type: "audio/ogg", bytes: ascii("OggS") },
  { type: "font/woff2", bytes: ascii("wOF2") },
];

/** A ZIP that begins as Office's do is what its ending says; by content they are all alike. */
const OFFICE: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};
const OFFICE_ENTRY = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/)/;

const fits = (head: Buffer, { bytes, at = 0 }: Sign): boolean =>
  bytes.every((byte, i) => byte === null || head[at + i] === byte);

/** Text that a browser might run: kept apart from plain text, so that it is never shown as what it is. */
function markup(text: string): string | undefined {
  const start = text
    .replace(/^\ufeff/, "")
    .trimStart()
    .slice(0, 1024)
    .toLowerCase();
  if (!start.startsWith("<")) return undefined;
  if (/<svg[\s>]/.test(start)) return "image/svg+xml";
  if (/^<(?:!doctype html|html|head|body|script|iframe|meta|title|style)[\s>]/.test(start))
    return "text/html";
  return start.startsWith("<?xml") ? "application/xml" : undefined;
}

/**
 * Tells a file's type while it passes, from its content: its ending and what the browser says are never believed. Text is
 * what is UTF-8 to the last byte, without signs that no text has.
 */
export function createTypeTeller() {
  const decoder = new StringDecoder("utf8");
  let head = Buffer.alloc(0);
  let isText = true;

  function look(text: string): void {
    // What no text has: control signs but blanks and line ends; and the sign for bytes that are none.
    if (/(?![\t-\r\u0085])\p{Cc}|\ufffd/u.test(text)) isText = false;
  }

  return {
    take(chunk: Buffer): void {
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
      if (isText) look(decoder.write(chunk));
    },
    /** Once everything passed. `name` only tells apart what is alike by content. */
    type(name: string): string {
      const sign = SIGNS.find((one) => fits(head, one));
      if (sign !== undefined) return sign.type === "application/zip" ? zipKind(head, name) : sign.type;
      if (isText) look(decoder.end());
      if (!isText) return "application/octet-stream";
      return markup(head.toString("utf8")) ?? "text/plain";
    },
  };
}

function zipKind(head: Buffer, name: string): string {
  const entry = head.subarray(30, 30 + (head.length > 27 ? head.readUInt16LE(26) : 0)).toString("latin1");
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return (OFFICE_ENTRY.test(entry) ? OFFICE[ending] : undefined) ?? "application/zip";
}
