import { upcast, type Commit, type CommandId, type WorkspaceId } from "@tandem/shared";
import { blankText } from "../blank.ts";
import { eventsText, type Appended, type OnCommits, type Snapshot, type Store } from "../port.ts";

/** What several memory stores share as several processes share a file. Commits are text, so that nobody shares objects. */
export interface MemoryLog {
  readonly commits: Map<WorkspaceId, string[]>;
  readonly commands: Map<WorkspaceId, Map<CommandId, number>>;
  readonly listeners: Set<OnCommits>;
  readonly snapshots: Map<WorkspaceId, Snapshot & { readonly version: string }>;
  readonly checkpoints: Map<string, number>;
  readonly leases: Map<string, { holder: string; fence: number; until: number }>;
}

export const memoryLog = (): MemoryLog => ({
  commits: new Map(),
  commands: new Map(),
  listeners: new Set(),
  snapshots: new Map(),
  checkpoints: new Map(),
  leases: new Map(),
});

/** A store for tests: the same promises as a durable one, kept for as long as the log lives. */
export function memoryStore(log: MemoryLog = memoryLog()): Store {
  const own = new Set<OnCommits>();
  const textsOf = (workspace: WorkspaceId): string[] => log.commits.get(workspace) ?? [];
  const parse = (text: string): Commit => {
    const commit: Commit = JSON.parse(text);
    return { ...commit, events: commit.events.map(upcast) };
  };
  const textOf = (commit: Commit): string => {
    const { events: _, ...rest } = commit;
    return `${JSON.stringify(rest).slice(0, -1)},"events":${eventsText(commit)}}`;
  };

  function appendOne(commit: Commit): Appended["stop"] {
    const texts = textsOf(commit.workspace);
    if (commit.seq <= texts.length) return "seq";
    if (commit.seq > texts.length + 1)
      throw new RangeError(`commit ${commit.seq} would leave a gap after ${texts.length}`);
    const commands = log.commands.get(commit.workspace) ?? new Map<CommandId, number>();
    if (commands.has(commit.commandId)) return "command";
    texts.push(textOf(commit));
    log.commits.set(commit.workspace, texts);
    log.commands.set(commit.workspace, commands.set(commit.commandId, commit.seq));
    return undefined;
  }

  return {
    async append(commits) {
      let stop: Appended["stop"];
      let stood = 0;
      for (const commit of commits) {
        stop = appendOne(commit);
        if (stop !== undefined) break;
        stood++;
      }
      if (stood > 0) for (const listener of log.listeners) listener(commits.slice(0, stood));
      return stop === undefined ? { stood } : { stood, stop };
    },
    read: async (workspace, fromSeq, limit) => {
      const from = Math.max(fromSeq, 1) - 1;
      return textsOf(workspace)
        .slice(from, from + limit)
        .map(parse);
    },
    history: async (workspace, subject, afterSeq, limit) =>
      textsOf(workspace)
        .map(parse)
        .filter((commit) => commit.seq > afterSeq && commit.subjects.includes(subject))
        .slice(0, limit),
    async outcome(workspace, command) {
      const seq = log.commands.get(workspace)?.get(command);
      const text = seq === undefined ? undefined : textsOf(workspace)[seq - 1];
      return seq === undefined || text === undefined ? undefined : { seq, actor: parse(text).actor };
    },
    tail(onCommits) {
      const listener: OnCommits = (commits) => onCommits(commits);
      own.add(listener);
      log.listeners.add(listener);
      return () => {
        own.delete(listener);
        log.listeners.delete(listener);
      };
    },
    workspaces: async () => [...log.commits.keys()],
    async snapshot(workspace, version) {
      const saved = log.snapshots.get(workspace);
      return saved?.version === version ? { seq: saved.seq, bytes: saved.bytes } : undefined;
    },
    async saveSnapshot(workspace, version, { seq, bytes }) {
      log.snapshots.set(workspace, { version, seq, bytes: Uint8Array.from(bytes) });
    },
    checkpoint: async (follower, workspace) => log.checkpoints.get(`${follower} ${workspace}`) ?? 0,
    async saveCheckpoint(follower, workspace, seq, fence) {
      if (log.leases.get(follower)?.fence !== fence) return false;
      log.checkpoints.set(`${follower} ${workspace}`, seq);
      return true;
    },
    async lease(follower, holder, now, ms) {
      const held = log.leases.get(follower);
      const isFree = held === undefined || held.until <= now;
      if (!isFree && held.holder !== holder) return undefined;
      const fence = held === undefined ? 1 : held.fence + (isFree || held.holder !== holder ? 1 : 0);
      log.leases.set(follower, { holder, fence, until: now + ms });
      return fence;
    },
    async redact(workspace, seq, path) {
      const texts = textsOf(workspace);
      const text = texts[seq - 1];
      if (text === undefined) return false;
      const commit = parse(text);
      if (!blankText(commit.events, path)) return false;
      texts[seq - 1] = JSON.stringify(commit);
      log.snapshots.delete(workspace);
      return true;
    },
    async close() {
      for (const listener of own) log.listeners.delete(listener);
      own.clear();
    },
  };
}
