import type { HeaderMap, MemberId, RefusedRow, WorkspaceId } from "@tandem/shared";

/** What a file would bring, before anything is written. */
export interface DryRun {
  /** Rows below the header that are not blank. */
  readonly total: number;
  /** Rows that can come in, and how many of them are there already. */
  readonly accepted: number;
  readonly already: number;
  /** Every row that cannot, in the order of the file. */
  readonly refused: readonly RefusedRow[];
  readonly headers: readonly string[];
  /** Which column, counted from 0, holds what. */
  readonly mapping: HeaderMap;
  /** Why nothing of the file can be read; null where something can. */
  readonly problem: string | null;
}

/** How far an import is. */
export interface ImportState {
  readonly id: string;
  /** The file's, as it was called where it came from; empty where nobody said. */
  readonly name: string;
  readonly status: "running" | "done" | "failed";
  readonly done: number;
  readonly of: number;
  readonly imported: number;
  readonly already: number;
  /** Why it failed, for people; what came in before stays, and the same file goes on from there. */
  readonly sentence: string | null;
}

/** Takes in files of finished work, in the background. */
export interface HistoryImports {
  dryRun(workspace: WorkspaceId, text: string): Promise<DryRun>;
  /** Begins to bring a file in; undefined while another import of the workspace runs. */
  start(
    workspace: WorkspaceId,
    by: MemberId,
    file: { readonly name: string; readonly text: string },
  ): ImportState | undefined;
  /** The import of this workspace that runs, or the last one, until an hour after it ended. */
  latest(workspace: WorkspaceId): ImportState | null;
}
