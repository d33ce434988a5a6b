import { z } from "zod";
import { plainZero } from "../kernel/plain-zero.ts";

export const SprintName = z.string().trim().min(1).max(60);
export const Goal = z.string().trim().max(200);
/** Points. */
export const Capacity = z.int().min(0).max(999).overwrite(plainZero).nullable();
