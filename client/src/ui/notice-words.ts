import type { NoticeGroup } from "@tandem/shared";

/** What the kinds of one group are about. */
export const groupWords: Readonly<Record<NoticeGroup, string>> = {
  requests: "Requests you filed or watch",
  pod: "The work of your pod",
  talk: "Talk",
  services: "Services you own",
};
