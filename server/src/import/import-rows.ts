import {
  CommandId,
  sentenceOf,
  uuidV7,
  type HistoryRow,
  type Instant,
  type MemberId,
  type Names,
  type WorkspaceId,
} from "@tandem/shared";
import { randomBytes } from "node:crypto";
import type { Engines } from "../workspace/engine.ts";
import { importRow, isKnown } from "./history-file.ts";

/** How far an import is, in rows that can come in. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
  /** Of those done: new, and there before. */
  readonly imported: number;
  readonly already: number;
}

/** Rows of one commit. A commit stays small, so that other people's work passes between two. */
const BATCH = 250;

interface Options {
  readonly engines: Engines;
  readonly clock: () => Instant;
  readonly workspace: WorkspaceId;
  /** null: the system, from the command line. */
  readonly actor: MemberId | null;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Brings rows in, in order. It may be ended or fail at any moment and be done again: what is there is passed over.
 * Throws with the rule's sentence where the workspace refuses.
 */
export async function importRows(rows: readonly HistoryRow[], options: Options): Promise<ImportProgress> {
  const { engines, workspace, actor, clock, onProgress } = options;
  let progress: ImportProgress = { done: 0, of: rows.length, imported: 0, already: 0 };
  onProgress?.(progress);
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map(importRow);
    const state = await engines.state(workspace);
    const fresh = batch.filter((row) => !isKnown(state, row));
    if (fresh.length > 0) {
      const id = CommandId.parse(uuidV7(clock(), randomBytes(10)));
      const envelope = { id, type: "request.import", input: { rows: fresh } };
      const [outcome] = await engines.send(workspace, actor, [envelope]);
      if (outcome?.status === "refused") throw new Error(sentenceOf(outcome.refusal, ANONYMOUS));
      if (outcome?.status === "unreadable")
        throw new Error(outcome.problems.map(({ field, problem }) => `${field}: ${problem}`).join(" "));
    }
    progress = {
      done: progress.done + batch.length,
      of: rows.length,
      imported: progress.imported + fresh.length,
      already: progress.already + batch.length - fresh.length,
    };
    onProgress?.(progress);
  }
  return progress;
}

const ANONYMOUS: Names = {
  member: () => "Someone",
  request: () => "It",
  column: () => "The column",
  sprint: () => "The sprint",
};
