import { type AttachedFile, FileId, MOST_FILE_BYTES } from "@tandem/shared";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSyncState } from "./hooks.ts";
import { useLive } from "./live-context.ts";
import { newUuid } from "./new-uuid.ts";
import { uploadFile, UploadFault } from "./upload-file.ts";

/** How many files go at once; the others wait their turn. */
const AT_ONCE = 3;

/** A file on its way. */
export interface Upload {
  readonly id: FileId;
  readonly file: File;
  readonly name: string;
  readonly status: "waiting" | "sending" | "failed";
  /** The share that is sent, 0 to 1. */
  readonly share: number;
  /** Why it failed, for people. */
  readonly sentence: string;
  /** Whether sending it again could help. */
  readonly mayRetry: boolean;
  /** Failed for want of a line. */
  readonly isCut: boolean;
}

export interface Uploads {
  readonly list: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (id: FileId) => void;
  /** Stops one, and forgets it. */
  readonly cancel: (id: FileId) => void;
}

const tooLarge = (name: string) => `${name} is over 25 MB. Share it by link instead, or make it smaller.`;

/**
 * Sends files one after the other, at most three at once, and tells of each once the server has it. Without a line they
 * wait, and go by themselves when it is back.
 * @param room how many more files may come
 */
export function useUploads(onDone: (file: AttachedFile) => void, room: number): Uploads {
  const { workspace, replica } = useLive();
  const isOffline = useSyncState().state === "offline";
  const [list, setList] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<FileId, AbortController>());
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

  const change = useCallback((id: FileId, to: Partial<Upload>) => {
    setList((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  }, []);
  const forget = useCallback((id: FileId) => {
    setList((all) => all.filter((one) => one.id !== id));
  }, []);

  const start = useCallback(
    ({ id, file, name }: Upload) => {
      const control = new AbortController();
      running.current.set(id, control);
      change(id, { status: "sending", share: 0 });
      const onProgress = (share: number) => change(id, { share });
      uploadFile({ workspace, id, file, name, onProgress, signal: control.signal })
        .then(
          (kept) => {
            forget(id);
            done.current(kept);
          },
          (cause: unknown) => {
            if (control.signal.aborted) return;
            const fault = cause instanceof UploadFault ? cause.fault : null;
            change(id, {
              status: "failed",
              sentence: fault?.sentence ?? "This file cannot be read. Choose it once more.",
              mayRetry: true,
              isCut: fault?.code === "away",
            });
          },
        )
        .finally(() => running.current.delete(id));
    },
    [workspace, change, forget],
  );

  useEffect(() => {
    if (isOffline) return;
    const free = AT_ONCE - list.filter(({ status }) => status === "sending").length;
    const next = list.filter(({ status, id }) => status === "waiting" && !running.current.has(id));
    for (const upload of next.slice(0, Math.max(0, free))) start(upload);
  }, [list, isOffline, start]);

  // What broke for want of a line goes again once it is back.
  useEffect(() => {
    let before = replica.getSync().state;
    return replica.subscribe(() => {
      const { state } = replica.getSync();
      if (before === "offline" && state !== "offline")
        setList((all) =>
          all.some(({ isCut }) => isCut)
            ? all.map((one) => (one.isCut ? { ...one, isCut: false, status: "waiting" } : one))
            : all,
        );
      before = state;
    });
  }, [replica]);

  useEffect(() => {
    const all = running.current;
    return () => {
      for (const control of all.values()) control.abort();
    };
  }, []);

  const add = useCallback(
    (files: readonly File[]) => {
      const left = room - list.length;
      const refused = (file: File, place: number): string =>
        file.size > MOST_FILE_BYTES
          ? tooLarge(file.name)
          : place >= left
            ? "That is one file too many. Remove another first."
            : "";
      const more = files.map((file, place): Upload => {
        const sentence = refused(file, place);
        return {
          id: FileId.parse(newUuid()),
          file,
          name: file.name,
          status: sentence === "" ? "waiting" : "failed",
          share: 0,
          sentence,
          mayRetry: sentence === "",
          isCut: false,
        };
      });
      setList((all) => [...all, ...more]);
    },
    [list.length, room],
  );

  return {
    list,
    add,
    retry: (id) => change(id, { status: "waiting", share: 0, isCut: false }),
    cancel: (id) => {
      running.current.get(id)?.abort();
      forget(id);
    },
  };
}
