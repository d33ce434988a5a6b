import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeStore } from "../contract.ts";
import type { Store } from "../port.ts";
import { openSqlite } from "./open.ts";

describeStore("SQLite", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "tandem-store-"));
  const opened: Store[] = [];
  return {
    open() {
      const { store } = openSqlite(path.join(folder, "tandem.sqlite"));
      opened.push(store);
      return store;
    },
    async clear() {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
