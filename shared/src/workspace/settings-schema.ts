import { z } from "zod";
import { isTimeZone } from "../kernel/calendar-time.ts";

export const WorkspaceName = z.string().trim().min(1).max(80);
/** An IANA name that this machine knows. */
export const Zone = z.string().refine(isTimeZone, "There is no such time zone.");
export const Currency = z.string().regex(/^[A-Z]{3}$/, "Three letters, such as EUR.");
export const KeyPrefix = z.string().regex(/^[A-Z]{2,6}$/, "Two to six capital letters.");
export const NorthStar = z.string().trim().max(140);
