import { expect, it } from "vitest";
import { createTypeTeller } from "./told-type.ts";

/** The type of these bytes, handed over in chunks of three, as slow lines do. */
function told(bytes: Buffer | string, name = "x"): string {
  const all = Buffer.from(bytes);
  const teller = createTypeTeller();
  for (let i = 0; i < all.length; i += 3) teller.take(all.subarray(i, i + 3));
  return teller.type(name);
}

/** A ZIP's first local header, for an entry of this name. */
function zip(entry: string): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\u0003\u0004", "latin1");
  header.writeUInt16LE(entry.length, 26);
  return Buffer.concat([header, Buffer.from(entry)]);
}

it.each([
  ["a PNG", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "x.png", "image/png"],
  ["a JPEG", Buffer.from("ffd8ffe000104a464946", "hex"), "x", "image/jpeg"],
  ["a WebP", "RIFF\u0001\u0002\u0003\u0004WEBPVP8 ", "x", "image/webp"],
  ["a PDF", "%PDF-1.7\n%...", "brief.txt", "application/pdf"],
  ["a ZIP named .png", zip("evil.html"), "cute.png", "application/zip"],
  ["a ZIP named .docx that Word did not make", zip("evil.html"), "x.docx", "application/zip"],
  [
    "a Word document",
    zip("[Content_Types].xml"),
    "Brief.DOCX",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  ["a program named .txt", "MZ\u0090\u0000\u0003", "read me.txt", "application/x-msdownload"],
  ["text in Flemish and signs", "Prijs: 12 € — één\r\n\t🎉", "x", "text/plain"],
  ["nothing at all", "", "x.png", "text/plain"],
  ["a page named .txt", "\n <!DOCTYPE html><script>alert(1)</script>", "x.txt", "text/html"],
  ["a picture that could run", '<?xml version="1.0"?><svg onload="alert(1)">', "x.png", "image/svg+xml"],
  ["other XML", '<?xml version="1.0"?><a/>', "x", "application/xml"],
  ["text with a byte of none", "abc\u0000def", "x.txt", "application/octet-stream"],
  ["text cut in the middle of a sign", Buffer.from("é").subarray(0, 1), "x.txt", "application/octet-stream"],
])("tells %s", (_what, bytes, name, type) => expect(told(bytes, name)).toBe(type));
