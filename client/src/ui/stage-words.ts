import type { Standing } from "@tandem/shared/flow";

/** What a stage or a standing is called on screen. */
export const stageWords: Readonly<Record<Standing, string>> = {
  filed: "Filed",
  ready: "Ready",
  committed: "Committed",
  in_progress: "In progress",
  review: "Review",
  launch_ready: "Launch-ready",
  live: "Live",
  needs_info: "Question open",
  declined: "Declined",
  withdrawn: "Withdrawn",
};
