/** The most characters that a file's name keeps, its ending among them. */
export const MOST_NAME = 120;

/** Signs that show nothing, or turn what follows around, so that `gpj.exe` reads as `exe.jpg`. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
/** What Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file's name as people may see and save it: its last path segment without unseen signs, at most 120 characters with
 * its ending kept, and never a name that a system reads as something else. A name for eyes: nothing is stored under it.
 */
export function fileName(given: string): string {
  const last =
    given
      .replace(/\p{Cs}/gu, "\ufffd")
      .normalize("NFC")
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== "") ?? "";
  const plain = last
    .replace(UNSEEN, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const safe = DEVICE.test(plain) ? `_${plain}` : plain;
  return safe === "" ? "file" : shortened(safe);
}

function shortened(name: string): string {
  if (name.length <= MOST_NAME) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : "";
  // Never half of a surrogate pair.
  const head = name.slice(0, MOST_NAME - ending.length).replace(/[\ud800-\udbff]$/, "");
  return `${head.trimEnd()}${ending}`;
}
