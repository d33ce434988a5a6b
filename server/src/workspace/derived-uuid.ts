import { createHash } from "node:crypto";

/**
 * The same UUID for the same text, in every process and at every try: the first 122 bits of its SHA-256, as a UUID of
 * version 8 (RFC 9562, 5.8). Begin the text with what it is about, so that no two uses meet.
 */
export function derivedUuid(text: string): string {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
