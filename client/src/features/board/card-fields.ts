import { useMemo } from "react";
import { useDeviceChoice } from "../../live/device-choice.ts";

/** Facts of a card that somebody may leave out; key, title and a block are always there. */
export const CARD_FIELDS = [
  "service",
  "labels",
  "answers",
  "age",
  "dates",
  "people",
  "goal",
  "campaign",
  "talk",
  "checklist",
  "size",
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

export const CARD_FIELD_NAMES: Readonly<Record<CardField, string>> = {
  service: "Service",
  labels: "Labels",
  answers: "Answers of its form",
  age: "Age",
  dates: "Due and go-live dates",
  people: "People",
  goal: "Goal",
  campaign: "Campaign",
  talk: "Comments",
  checklist: "Done list and sub-tasks",
  size: "Size",
};

const areHidden = (stored: unknown): stored is readonly CardField[] =>
  Array.isArray(stored) && stored.every((field) => CARD_FIELDS.some((known) => known === field));
const NOTHING: readonly CardField[] = [];

/** What cards leave out on this device, and how to change it. */
export function useHiddenFields(): readonly [ReadonlySet<CardField>, (hidden: readonly CardField[]) => void] {
  const [hidden, set] = useDeviceChoice("board-card-leaves-out", NOTHING, areHidden);
  return [useMemo(() => new Set(hidden), [hidden]), set];
}
