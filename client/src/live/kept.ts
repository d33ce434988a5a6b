import { EVOLVE_VERSION, type MemberId, type WorkspaceId, type WorkspaceState } from "@tandem/shared";
import { createStore, del, get, promisifyRequest, type UseStore } from "idb-keyval";

/** Marks what lies in the database, by account and workspace; the page's head reads them too (bundle/head-start.js). */
const MARK = "tandem-kept ";

/** Names by member id: the log holds none, and without a line nobody else can tell them. */
export type Names = Readonly<Record<string, { readonly name: string }>>;

/** Where names are read from and given back to. */
export interface NamesDoor {
  /** undefined: not known. */
  readonly get: () => Names | undefined;
  readonly put: (names: Names) => void;
}

interface Entry {
  readonly stamp: string;
  readonly state: WorkspaceState;
  readonly names: Names;
}

export interface KeptState {
  /** Whether there is something to load that this build can read. */
  has(): boolean;
  /** What an earlier page kept, its names given back first; null if it is gone after all. */
  load(): Promise<WorkspaceState | null>;
  /** Writes what the server has confirmed, unless it is there already. */
  keep(state: WorkspaceState): Promise<void>;
  forget(): Promise<void>;
}

interface KeptOptions {
  readonly store: UseStore;
  readonly marks: Storage;
  readonly account: MemberId;
  readonly workspace: WorkspaceId;
  /** null from a development server, which keeps nothing. */
  readonly build: string | null;
  readonly names: NamesDoor;
}

/** Names alone: an admin's directory has addresses, too. */
const namesOnly = (directory: Names = {}): Names =>
  Object.fromEntries(Object.entries(directory).map(([member, { name }]) => [member, { name }]));

export const keptStore = createStore("tandem-kept", "states");

/** Who may leave a state here; null while the server has not said who is signed in. */
let present: ReadonlySet<string> | null = null;

/**
 * The last confirmed state of one account's workspace in this browser, with the names of its people, to show at the next opening until the server is heard. Another
 * build does not read it: its rules may have made another state of the same log.
 */
export function createKept({ store, marks, account, workspace, build, names }: KeptOptions): KeptState {
  const name = `${MARK}${account} ${workspace}`;
  const stamp = `${build} ${EVOLVE_VERSION}`;
  let seq = -1;

  return {
    has: () => build !== null && marks.getItem(name) === stamp,
    async load() {
      const entry = await get<Entry>(name, store).catch(() => undefined);
      if (entry?.stamp !== stamp) return null;
      ({ seq } = entry.state);
      names.put(entry.names);
      return entry.state;
    },
    async keep(state) {
      if (build === null || state.seq === seq || present?.has(account) === false) return;
      ({ seq } = state);
      try {
        await store("readwrite", (table) => {
          table.put({ stamp, state, names: namesOnly(names.get()) } satisfies Entry, name);
          return promisifyRequest(table.transaction);
        });
        // Somebody may have signed out meanwhile.
        if (present?.has(account) === false) await forgetNamed(name, store, marks);
        else marks.setItem(name, stamp);
      } catch {
        // A browser that keeps nothing opens from the server next time.
        marks.removeItem(name);
      }
    },
    forget: () => forgetNamed(name, store, marks),
  };
}

/** Without its mark it is not read again, even if the database does not let go of it. */
async function forgetNamed(name: string, store: UseStore, marks: Storage): Promise<void> {
  marks.removeItem(name);
  await del(name, store).catch(() => undefined);
}

/** Only these members are signed in here: what others left is forgotten, and nobody else leaves anything more. */
export async function keepOnly(
  members: readonly MemberId[],
  { store = keptStore, marks = localStorage }: Partial<Pick<KeptOptions, "store" | "marks">> = {},
): Promise<void> {
  present = new Set(members);
  const names = Array.from({ length: marks.length }, (_, i) => marks.key(i) ?? "");
  const others = names.filter(
    (name) => name.startsWith(MARK) && !present?.has(name.slice(MARK.length).split(" ")[0] ?? ""),
  );
  await Promise.all(others.map((name) => forgetNamed(name, store, marks)));
}
