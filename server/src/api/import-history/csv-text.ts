import { z } from "zod";

/** Signs of the file's text. */
const MOST_SIGNS = 20 * 1024 * 1024;
/** Bytes of a call that carries one: quotes and line ends cost a second byte, letters beyond ASCII up to three. */
export const MOST_IMPORT_BYTES = 2 * MOST_SIGNS;

export const FILE_TOO_LARGE = "The file is larger than 20 MB. Split it.";

/** The text of a CSV file. */
export const CsvText = z.string().min(1, "The file is empty.").max(MOST_SIGNS, FILE_TOO_LARGE);
