import { z } from "zod";
import type { MemberId, SubtaskId } from "../kernel/ids.ts";

/** One step of the work on a request. */
export interface Subtask {
  readonly id: SubtaskId;
  readonly title: string;
  readonly done: boolean;
  readonly assignee: MemberId | null;
}

export const MOST_SUBTASKS = 50;
export const SubtaskTitle = z.string().trim().min(1, "A sub-task needs a title.").max(120);
