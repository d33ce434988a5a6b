import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { type AttachedFile, fileName, MOST_FILE_BYTES, type WorkspaceId } from "@tandem/shared";
import type { FilesFolder } from "./folder.ts";
import { FileFault, type Files, type Upload } from "./port.ts";
import type { FileRow, FileTable } from "./tables.ts";
import { createTypeTeller } from "./told-type.ts";

interface Options {
  readonly table: FileTable;
  readonly folder: FilesFolder;
  /** Bytes a workspace. */
  readonly quota: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** What to throw for what the disk threw. */
  readonly asFault: (cause: unknown) => unknown;
}

const toldOf = ({ id, name, size, type }: FileRow): AttachedFile => ({ id, name, size, type });

/** A body chunk by chunk. A sender who stops halfway is no fault of the disk. */
async function* chunksOf(body: Readable): AsyncGenerator<Buffer> {
  let size = 0;
  const chunks = body[Symbol.asyncIterator]();
  for (;;) {
    const next: IteratorResult<Buffer> = await chunks.next().catch((cause: unknown) => {
      throw new FileFault("upload_cut", cause);
    });
    if (next.done === true) return;
    size += next.value.length;
    if (size > MOST_FILE_BYTES) throw new FileFault("file_too_large");
    yield next.value;
  }
}

/** Files of all workspaces: bytes in a folder, what is told of them in a table. */
export function createFiles({ table, folder, quota, clock, asFault }: Options): Files {
  /** Bytes of uploads under way, so that several at once do not pass the quota together. */
  const coming = new Map<WorkspaceId, number>();
  /** Files take their place one after the other: two uploads of one id never mix. */
  let placing: Promise<unknown> = Promise.resolve();

  const reserve = (workspace: WorkspaceId, bytes: number): void => {
    coming.set(workspace, (coming.get(workspace) ?? 0) + bytes);
  };

  /** The answer for an id that is here already: the first one, if these are the same bytes. */
  async function again(known: FileRow, body: Readable): Promise<AttachedFile> {
    const hash = createHash("sha256");
    for await (const chunk of chunksOf(body)) hash.update(chunk);
    return sameOr(known, hash.digest("hex"));
  }

  function sameOr(known: FileRow, hash: string): AttachedFile {
    if (known.hash !== hash) throw new FileFault("file_taken");
    return toldOf(known);
  }

  async function receive({ workspace, id, name: given, by, body }: Upload): Promise<AttachedFile> {
    const name = fileName(given);
    const file = await folder.begin();
    try {
      const hash = createHash("sha256");
      const teller = createTypeTeller();
      let size = 0;
      for await (const chunk of chunksOf(body)) {
        hash.update(chunk);
        teller.take(chunk);
        size += chunk.length;
        await file.write(chunk);
      }
      const row: FileRow = { id, name, size, type: teller.type(name), hash: hash.digest("hex") };
      const placed = placing.then(async () => {
        const known = table.find(workspace, id);
        if (known !== undefined) return sameOr(known, row.hash);
        await file.keep(workspace, id);
        table.add(workspace, row, by, clock());
        return toldOf(row);
      });
      placing = placed.catch(() => undefined);
      return await placed;
    } catch (cause) {
      throw cause instanceof FileFault ? cause : asFault(cause);
    } finally {
      // Where it was kept there is nothing left under the old name.
      await file.drop().catch(() => undefined);
    }
  }

  return {
    async take(upload) {
      const { workspace, id, announced, body } = upload;
      if (announced !== undefined && announced > MOST_FILE_BYTES) throw new FileFault("file_too_large");
      const known = table.find(workspace, id);
      if (known !== undefined) return again(known, body);
      const bytes = announced ?? MOST_FILE_BYTES;
      if (table.used(workspace) + (coming.get(workspace) ?? 0) + bytes > quota)
        throw new FileFault("files_full");
      reserve(workspace, bytes);
      try {
        return await receive(upload);
      } finally {
        reserve(workspace, -bytes);
      }
    },
    find(workspace, id) {
      const row = table.find(workspace, id);
      return row && { ...toldOf(row), path: folder.place(workspace, id) };
    },
  };
}
