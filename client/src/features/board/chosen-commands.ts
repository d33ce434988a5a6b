import {
  firstColumn,
  labelsOf,
  refuse,
  STANDING_NAMES,
  type LabelId,
  type MemberId,
  type Pod,
  type SprintId,
} from "@tandem/shared";
import type { Bulk } from "../../live/use-bulk.tsx";

type CommandFor = Bulk["commandFor"];

/** Beside those who work on a card, in their place, or no more. */
export type AssignHow = "add" | "only" | "off";

/** Who works on each: one added, one alone, or one taken off; null: everybody is taken off. */
export const assigned =
  (how: AssignHow, member: MemberId | null): CommandFor =>
  ({ id, assignees: before }, _view, { override }) => {
    const others = before.filter((one) => one !== member);
    const assignees =
      member === null
        ? []
        : how === "off"
          ? others
          : how === "only"
            ? [member]
            : before.includes(member)
              ? before
              : [...before, member];
    if (assignees.length === before.length && assignees.every((one, i) => one === before[i])) return null;
    return {
      type: "request.assign",
      input: { request: id, assignees: [...assignees], ...(override === undefined ? {} : { override }) },
    };
  };

/** Labels to put on and to take off; what is not named stays as it is. */
export type LabelChange = ReadonlyMap<LabelId, boolean>;

export const labelled =
  (change: LabelChange): CommandFor =>
  (request, view) => {
    const before = labelsOf(view, request).map(({ id }) => id);
    const kept = before.filter((label) => change.get(label) !== false);
    const added = [...change].flatMap(([label, isOn]) => (isOn && !before.includes(label) ? [label] : []));
    if (added.length === 0 && kept.length === before.length) return null;
    return { type: "request.label", input: { request: request.id, labels: [...kept, ...added] } };
  };

/** Into a sprint, which takes what is ready. */
export const planned =
  (sprint: SprintId): CommandFor =>
  ({ id, sprint: own, standing }, _view, { override, confirmed }) => {
    if (own === sprint) return null;
    if (standing !== "ready")
      return refuse("input", {
        field: "sprint",
        problem: `A sprint takes in what is ready; this is in ${STANDING_NAMES[standing]}. Move it back to Ready first.`,
      });
    return {
      type: "request.plan",
      input: {
        request: id,
        sprint,
        ...(override === undefined ? {} : { override }),
        ...(confirmed === undefined ? {} : { confirmed }),
      },
    };
  };

/** Out of their sprint, back to the pod's first column. */
export const unplanned =
  (pod: Pod): CommandFor =>
  ({ id, sprint, standing }, view) => {
    if (sprint === null) return null;
    const ready = firstColumn(view, pod, "ready");
    if (!ready) return refuse("not_found", { what: "column" });
    if (standing !== "committed")
      return refuse("input", {
        field: "sprint",
        problem: `Work that began stays in its sprint; this is in ${STANDING_NAMES[standing]}. Move it back to Ready to take it out.`,
      });
    return { type: "request.move", input: { request: id, column: ready.id } };
  };
