import { randomUUID } from "node:crypto";
import type { HistoryReading, Instant, MemberId, WorkspaceId } from "@tandem/shared";
import { StoreFault } from "../store/port.ts";
import type { Engines } from "../workspace/engine.ts";
import type { Log } from "../workspace/log.ts";
import { importRow, isKnown, readHistoryFile } from "./history-file.ts";
import { importRows } from "./import-rows.ts";
import type { HistoryImports, ImportState } from "./port.ts";

const KEPT_MS = 60 * 60_000;
const BEGINNING = { status: "running", done: 0, of: 0, imported: 0, already: 0, sentence: null } as const;

interface Job {
  state: ImportState;
  endedAt: Instant | null;
}

interface Options {
  readonly engines: Engines;
  readonly clock: () => Instant;
  readonly log: Log;
}

/** Imports in this process: one a workspace at a time, the last one's state kept for an hour. */
export function createHistoryImports({ engines, clock, log }: Options): HistoryImports {
  const jobs = new Map<WorkspaceId, Job>();

  async function read(workspace: WorkspaceId, text: string): Promise<HistoryReading> {
    const { settings } = await engines.state(workspace);
    return readHistoryFile(text, { zone: settings?.zone ?? "UTC", now: clock() });
  }

  function forgetOld(): void {
    for (const [workspace, { endedAt }] of jobs)
      if (endedAt !== null && clock() - endedAt > KEPT_MS) jobs.delete(workspace);
  }

  async function work(workspace: WorkspaceId, job: Job, by: MemberId, text: string): Promise<void> {
    try {
      const { accepted } = await read(workspace, text);
      const last = await importRows(accepted, {
        engines,
        clock,
        workspace,
        actor: by,
        onProgress: (progress) => (job.state = { ...job.state, ...progress }),
      });
      job.state = { ...job.state, ...last, status: "done" };
    } catch (cause) {
      log.warn({ err: cause }, "An import of history ended early.");
      const sentence =
        cause instanceof StoreFault
          ? cause.sentence
          : "The import stopped on the way. What came in stays; start it again with the same file to go on.";
      job.state = { ...job.state, status: "failed", sentence };
    } finally {
      job.endedAt = clock();
    }
  }

  return {
    async dryRun(workspace, text) {
      const { accepted, ...reading } = await read(workspace, text);
      const state = await engines.state(workspace);
      return {
        ...reading,
        accepted: accepted.length,
        already: accepted.filter((row) => isKnown(state, importRow(row))).length,
      };
    },

    start(workspace, by, { name, text }) {
      if (jobs.get(workspace)?.endedAt === null) return undefined;
      const job: Job = { state: { id: randomUUID(), name, ...BEGINNING }, endedAt: null };
      jobs.set(workspace, job);
      void work(workspace, job, by, text);
      return job.state;
    },

    latest(workspace) {
      forgetOld();
      return jobs.get(workspace)?.state ?? null;
    },
  };
}
