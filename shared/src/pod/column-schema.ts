import { z } from "zod";
import { ColumnId } from "../kernel/ids.ts";

export const ColumnName = z.string().trim().min(1).max(40);
/** Cards at once; null: as many as there are. */
const WHOLE = "A limit is a whole number from 1 to 999. Leave it empty for none.";
export const Limit = z.int(WHOLE).min(1, WHOLE).max(999, WHOLE).nullable();
/** Of a new pod's starting columns, left to right. */
export const ColumnIds = z
  .array(ColumnId)
  .length(7)
  .refine((ids) => new Set(ids).size === ids.length, "Each column has an id of its own.");
export const LimitKind = z.enum(["hard", "soft"]);
