import { z } from "zod";

export const ColumnName = z.string().trim().min(1).max(40);
/** Cards at once; null: as many as there are. */
export const Limit = z.int().min(1).max(999).nullable();
export const LimitKind = z.enum(["hard", "soft"]);
