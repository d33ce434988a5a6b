import { z } from "zod";

/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** A calendar date without a zone, `2026-11-28`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/**
 * When something happened: an instant, or, in imported history that has no times, only the day.
 * Figures in business time or minutes leave the latter out.
 */
export type When = Instant | Day;
