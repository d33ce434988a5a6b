import type { Service } from "@tandem/shared";
import { RAPID_LIVE_MINUTES, rapidLiveAt } from "@tandem/shared/flow";
import { durationWords, momentWords } from "./format.ts";

export const isRapid = (service: Pick<Service, "key"> | undefined): boolean =>
  service?.key === "rapid_response";

const minutes = (count: number): string => durationWords(count * 60_000);

/** "Answer in 15 min, live in 4 h": what a rapid response promises, in the same words wherever it is offered. */
export const rapidWords = ({ responseMinutes }: Pick<Service, "responseMinutes">): string =>
  `Answer in ${minutes(responseMinutes)}, live in ${minutes(RAPID_LIVE_MINUTES)}`;

/** "today 18:31": by when one filed at an instant must be live, in the same words wherever it stands. */
export const rapidLiveWords = (filedAt: number, now: number, zone: string): string =>
  momentWords(rapidLiveAt(filedAt), now, zone);
