import type { Readable } from "node:stream";
import type { AttachedFile, FileId, MemberId, WorkspaceId } from "@tandem/shared";

/** A file that is coming in. */
export interface Upload {
  readonly workspace: WorkspaceId;
  readonly id: FileId;
  /** As its owner called it; cleaned before it is kept. */
  readonly name: string;
  readonly by: MemberId;
  /** How many bytes the sender says it has; undefined where they do not say. */
  readonly announced: number | undefined;
  readonly body: Readable;
}

/** A file that is here: what the log may say of it, and where its bytes lie. */
export interface KeptFile extends AttachedFile {
  /** Absolute. Made of ids, never of a name. */
  readonly path: string;
}

/** Keeps files beside the log. Methods reject with a FileFault, or with a StoreFault where the disk cannot do its part. */
export interface Files {
  /**
   * Keeps a file once its last byte is durable; before that, and after anything that goes wrong, nothing of it is here.
   * The same id with the same bytes again gets the first answer. Holds one chunk in memory at a time.
   */
  take(upload: Upload): Promise<AttachedFile>;
  find(workspace: WorkspaceId, id: FileId): KeptFile | undefined;
}

/**
 * `file_too_large`: over 25 MB. `files_full`: over the workspace's room. `file_taken`: another file has this id.
 * `upload_cut`: the sender stopped halfway.
 */
export type FileFaultCode = "file_too_large" | "files_full" | "file_taken" | "upload_cut";

export class FileFault extends Error {
  readonly code: FileFaultCode;

  constructor(code: FileFaultCode, cause?: unknown) {
    super(code, { cause });
    this.name = "FileFault";
    this.code = code;
  }
}
