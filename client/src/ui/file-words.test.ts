import { expect, it } from "vitest";
import { kindWords, sizeWords } from "./file-words.ts";

it("says what a file is by its content", () => {
  expect(["image/png", "application/zip", "video/mp4", "application/octet-stream"].map(kindWords)).toEqual([
    "PNG picture",
    "ZIP archive",
    "Film",
    "File",
  ]);
});

it("says sizes short", () => {
  expect([0, 1023, 1024, 2_516_582, 26_214_400].map(sizeWords)).toEqual([
    "0\u00a0B",
    "1023\u00a0B",
    "1\u00a0KB",
    "2.4\u00a0MB",
    "25\u00a0MB",
  ]);
});
