import { z } from "zod";
import { FileId } from "../kernel/ids.ts";
import { fileName } from "./file-name.ts";

/** The largest file, in bytes. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;
/** The most files that a request carries. */
export const MOST_FILES = 20;

/**
 * What the log knows of a file; its bytes lie beside it. `type` is the media type that the server told from its content,
 * `size` in bytes.
 */
export const AttachedFile = z.strictObject({
  id: FileId,
  name: z.string().max(1000).overwrite(fileName),
  size: z.int().min(0).max(MOST_FILE_BYTES),
  type: z.string().regex(/^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}$/),
});
export type AttachedFile = Readonly<z.infer<typeof AttachedFile>>;

/** Several, no id twice. */
export const AttachedFiles = z
  .array(AttachedFile)
  .max(MOST_FILES)
  .refine((files) => new Set(files.map(({ id }) => id)).size === files.length, "Each file once.");
