import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { FileId } from "@tandem/shared";

/** Where files are while they come in; cleared at each start. */
const INCOMING = ".incoming";

const isUuid = (name: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/**
 * The folder of files: `<workspace>/<file>`, both ids, so that no name a person chose ever is part of a path. Opens it
 * and clears what was left half done.
 */
export async function openFolder(root: string) {
  const incoming = path.join(root, INCOMING);
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true, mode: 0o700 });

  const place = (workspace: string, id: string) => path.join(root, workspace, id);

  return {
    place,
    /** A new file under a name of its own, to be moved to its place once it is whole. */
    async begin() {
      const file = path.join(incoming, randomUUID());
      const handle = await open(file, "wx", 0o600);
      return {
        write: async (chunk: Buffer): Promise<void> => {
          for (let done = 0; done < chunk.length;)
            done += (await handle.write(chunk, done, chunk.length - done)).bytesWritten;
        },
        /** Makes it durable under its own name. */
        async keep(workspace: string, id: FileId): Promise<void> {
          await handle.sync();
          await handle.close();
          const target = place(workspace, id);
          await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
          await rename(file, target);
          await syncFolder(path.dirname(target));
        },
        async drop(): Promise<void> {
          await handle.close().catch(() => undefined);
          await rm(file, { force: true });
        },
      };
    },
    remove: (workspace: string, id: string): Promise<void> => rm(place(workspace, id), { force: true }),
    /** What lies there, with when it was written in milliseconds since 1970. */
    async *all(): AsyncGenerator<{ readonly workspace: string; readonly id: string; readonly at: number }> {
      for (const workspace of (await readdir(root)).filter(isUuid))
        for (const id of (await readdir(path.join(root, workspace))).filter(isUuid))
          yield { workspace, id, at: (await stat(place(workspace, id))).mtimeMs };
    },
  };
}

export type FilesFolder = Awaited<ReturnType<typeof openFolder>>;

/** So that a name stands after a power cut, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
