import type { WorkspaceId } from "@tandem/shared";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { idOfBytes, uuidBytes } from "./uuid-bytes.ts";

/** Small numbers for workspaces, so that rows and indexes do not repeat 16 bytes. */
export interface WorkspaceNumbers {
  /** undefined where nothing of it was ever written. */
  ofId(id: WorkspaceId): number | undefined;
  /** Within a transaction only. */
  add(id: WorkspaceId): number;
  idOf(number: number): WorkspaceId;
  all(): readonly WorkspaceId[];
  /** After a rollback: numbers given within it were never written. */
  forget(): void;
}

export function workspaceNumbers(db: DatabaseSyncInstance): WorkspaceNumbers {
  const byId = db.prepare("SELECT number FROM workspaces WHERE id = ?");
  const byNumber = db.prepare("SELECT id FROM workspaces WHERE number = ?");
  const every = db.prepare("SELECT id FROM workspaces ORDER BY number");
  const insert = db.prepare("INSERT INTO workspaces (id) VALUES (?)");
  const numbers = new Map<WorkspaceId, number>();
  const ids = new Map<number, WorkspaceId>();

  function know(id: WorkspaceId, number: number): number {
    numbers.set(id, number);
    ids.set(number, id);
    return number;
  }

  return {
    ofId(id) {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      const row = byId.get(uuidBytes(id));
      return row === undefined ? undefined : know(id, row.number);
    },
    add: (id) => know(id, Number(insert.run(uuidBytes(id)).lastInsertRowid)),
    idOf(number) {
      const known = ids.get(number);
      if (known !== undefined) return known;
      const id = idOfBytes<WorkspaceId>(byNumber.get(number).id);
      know(id, number);
      return id;
    },
    all: () => every.all().map((row) => idOfBytes<WorkspaceId>(row.id)),
    forget() {
      numbers.clear();
      ids.clear();
    },
  };
}
