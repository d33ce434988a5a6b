import { AttachedFile, type FileId, type WorkspaceId } from "@tandem/shared";
import type { CallFault } from "./fault.ts";

/** The address of a file; the same for reading and writing it. */
export const fileUrl = (workspace: WorkspaceId, file: FileId): string => `/files/${workspace}/${file}`;

const AWAY: CallFault = { code: "away", sentence: "Tandem did not answer. The file waits here." };

/** Why an upload did not come through. */
export class UploadFault extends Error {
  readonly fault: CallFault;

  constructor(fault: CallFault) {
    super(fault.code);
    this.name = "UploadFault";
    this.fault = fault;
  }
}

interface UploadOptions {
  readonly workspace: WorkspaceId;
  readonly id: FileId;
  readonly file: File;
  readonly name: string;
  /** The share that is sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file; resolves to what the server tells of it. The same id may be sent again and gets the same answer. Rejects
 * with an UploadFault. XMLHttpRequest, since `fetch` tells no progress of what it sends.
 */
export function uploadFile({
  workspace,
  id,
  file,
  name,
  onProgress,
  signal,
}: UploadOptions): Promise<AttachedFile> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    const stop = () => call.abort();
    const fail = (fault: CallFault) => reject(new UploadFault(fault));
    call.open("PUT", `${fileUrl(workspace, id)}?name=${encodeURIComponent(name)}`);
    call.responseType = "json";
    call.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total === 0 ? 1 : loaded / total),
    );
    call.addEventListener("error", () => fail(AWAY));
    call.addEventListener("abort", () => fail(AWAY));
    call.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    call.addEventListener("load", () => {
      const told = AttachedFile.safeParse(call.response);
      if (call.status === 200 && told.success) return resolve(told.data);
      fail(faultOf(call.response) ?? AWAY);
    });
    if (signal.aborted) return fail(AWAY);
    signal.addEventListener("abort", stop);
    call.send(file);
  });
}

/** The fault in an answer, which has the form in which every call of Tandem's answers. */
function faultOf(answer: unknown): CallFault | undefined {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return undefined;
  const { error } = answer;
  if (typeof error !== "object" || error === null || !("data" in error)) return undefined;
  const { data } = error;
  if (typeof data !== "object" || data === null || !("sentence" in data)) return undefined;
  const code = "code" in data ? data.code : undefined;
  return typeof data.sentence === "string"
    ? { code: code === "signed_out" ? code : "bug", sentence: data.sentence }
    : undefined;
}
