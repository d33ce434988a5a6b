import { counted } from "./format.ts";

/** How long the first answer may take: rapid response counts every minute, everything else opening hours. */
export function responseWords(minutes: number, isRapid: boolean): string {
  if (isRapid) return counted(minutes, "minute");
  return minutes % 60 === 0 ? counted(minutes / 60, "opening hour") : counted(minutes, "opening minute");
}
