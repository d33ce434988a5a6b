import type { AttachedFile } from "@tandem/shared";

const KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/zip": "ZIP archive",
  "application/gzip": "Archive",
  "application/x-7z-compressed": "Archive",
  "application/vnd.rar": "Archive",
  "application/x-msdownload": "Program",
  "application/x-elf": "Program",
  "application/x-cfb": "Office document",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
  "image/svg+xml": "SVG drawing",
  "image/vnd.adobe.photoshop": "Photoshop picture",
  "text/plain": "Text",
  "text/html": "HTML page",
  "application/xml": "XML",
};

/** What a file is, by its content: "PNG picture", "PDF", "ZIP archive". */
export function kindWords(type: string): string {
  const known = KINDS[type];
  if (known !== undefined) return known;
  const [group = "", format = ""] = type.split("/");
  switch (group) {
    case "image":
      return `${format.toUpperCase()} picture`;
    case "video":
      return "Film";
    case "audio":
      return "Sound";
    default:
      return "File";
  }
}

const UNITS = ["KB", "MB", "GB"] as const;

/** "640 B", "2 KB", "2.4 MB": multiples of 1,024. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0B`;
  let amount = bytes;
  let unit = -1;
  while (amount >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)}\u00a0${UNITS[unit]}`;
}

const PICTURES: readonly string[] = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/** A small picture of it may be drawn: one that browsers show, and not so large that a list of them would crawl. */
export const hasThumbnail = ({ type, size }: AttachedFile): boolean =>
  PICTURES.includes(type) && size <= 8 * 1024 * 1024;

/** Opens in the browser; anything else is downloaded. The server decides, this only says which. */
export const isShown = ({ type }: AttachedFile): boolean =>
  PICTURES.includes(type) || type === "application/pdf" || type === "text/plain";
