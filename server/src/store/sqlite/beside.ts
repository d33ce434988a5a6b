import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { Store } from "../port.ts";
import { relaxed } from "../relaxed.ts";
import { uuidBytes } from "./uuid-bytes.ts";

type Beside = "snapshot" | "saveSnapshot" | "checkpoint" | "saveCheckpoint" | "lease";
type Synchronous<Method> = Method extends (...args: infer Args) => Promise<infer Result>
  ? (...args: Args) => Result
  : never;

/** What is kept beside the log: snapshots, and how far followers are. */
export function besideTheLog(db: DatabaseSyncInstance): { [Method in Beside]: Synchronous<Store[Method]> } {
  const readSnapshot = db.prepare("SELECT seq, bytes FROM snapshots WHERE workspace = ? AND version = ?");
  const writeSnapshot = db.prepare(
    "INSERT OR REPLACE INTO snapshots (workspace, version, seq, bytes) VALUES (?, ?, ?, ?)",
  );
  const readCheckpoint = db.prepare("SELECT seq FROM checkpoints WHERE follower = ? AND workspace = ?");
  const writeCheckpoint = db.prepare(
    `INSERT INTO checkpoints (follower, workspace, seq)
       SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM leases WHERE follower = ?1 AND fence = ?4)
     ON CONFLICT DO UPDATE SET seq = excluded.seq`,
  );
  const takeLease = db.prepare(
    `INSERT INTO leases (follower, holder, fence, until) VALUES (?1, ?2, 1, ?3 + ?4)
     ON CONFLICT DO UPDATE SET
       fence = fence + (holder <> excluded.holder OR until <= ?3), holder = excluded.holder, until = excluded.until
       WHERE holder = excluded.holder OR until <= ?3
     RETURNING fence`,
  );

  return {
    snapshot(workspace, version) {
      const row = readSnapshot.get(uuidBytes(workspace), version);
      return row === undefined ? undefined : { seq: row.seq, bytes: row.bytes };
    },
    saveSnapshot(workspace, version, { seq, bytes }) {
      writeSnapshot.run(uuidBytes(workspace), version, seq, bytes);
    },
    checkpoint: (follower, workspace) => readCheckpoint.get(follower, uuidBytes(workspace))?.seq ?? 0,
    saveCheckpoint: (follower, workspace, seq, fence) =>
      relaxed(db, () => writeCheckpoint.run(follower, uuidBytes(workspace), seq, fence).changes === 1),
    lease: (follower, holder, now, ms) => takeLease.get(follower, holder, now, ms)?.fence,
  };
}
