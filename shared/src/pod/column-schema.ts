import { z } from "zod";
import { ColumnId } from "../kernel/ids.ts";

export const ColumnName = z.string().trim().min(1).max(40);
/** Cards at once; null: as many as there are. */
export const Limit = z.int().min(1).max(999).nullable();
/** Of a new pod's starting columns, left to right. */
export const ColumnIds = z
  .array(ColumnId)
  .length(7)
  .refine((ids) => new Set(ids).size === ids.length, "Each column has an id of its own.");
export const LimitKind = z.enum(["hard", "soft"]);
