import { type AttachedFile, type FileId, MOST_FILES } from "@tandem/shared";
import { FileButton, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from "react";
import { useSyncState } from "../live/hooks.ts";
import { useUploads } from "../live/use-uploads.ts";
import classes from "./attachments.module.css";
import { FileRow } from "./file-row.tsx";
import { UploadRow } from "./upload-row.tsx";

interface AttachmentsProps {
  /** What there is: those that the server has. */
  readonly files: readonly AttachedFile[];
  /** One more has come through whole. */
  readonly onAdd: (file: AttachedFile) => void;
  readonly onRemove?: (file: FileId) => void;
  /** How many are still on their way, or did not get through. */
  readonly onWaiting?: (count: number) => void;
  readonly label: string;
  /** At the label's right, such as "optional". */
  readonly hint?: string;
  /** The label is there for screen readers alone: a heading says it already. */
  readonly labelHidden?: boolean;
  readonly required?: boolean;
  /** How many it takes in all. */
  readonly most?: number;
  /**
   * This is the page's place for files: it takes what is pasted anywhere on the page, and what is dropped beside it. At
   * most one of a page.
   */
  readonly isPages?: boolean;
  readonly needs?: string | undefined;
  readonly subOf?: (file: AttachedFile) => ReactNode;
}

const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes("Files") ?? false;

/** Files that were copied, and no text with them: a table copied from a sheet comes as text and as a picture. */
const pastedFiles = ({ clipboardData }: ClipboardEvent): File[] =>
  clipboardData === null || clipboardData.types.includes("text/plain") ? [] : [...clipboardData.files];

/** Listens on the whole page, so that a file dropped beside the place is not opened instead of the page. */
function usePageFiles(
  isPages: boolean,
  add: (files: readonly File[]) => void,
  isOver: (over: boolean) => void,
) {
  useEffect(() => {
    if (!isPages) return;
    const paste = (event: ClipboardEvent) => {
      const files = pastedFiles(event);
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    };
    const over = (event: globalThis.DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      isOver(true);
    };
    const leave = (event: globalThis.DragEvent) => {
      if (event.relatedTarget === null) isOver(false);
    };
    const drop = (event: globalThis.DragEvent) => {
      isOver(false);
      // A place of its own has taken it already.
      if (event.defaultPrevented || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      add([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [isPages, add, isOver]);
}

/** Files of something: dropped, pasted or picked; each with its progress, to cancel, to send again, to open, to remove. */
export function Attachments({
  files,
  onAdd,
  onRemove,
  onWaiting,
  label,
  hint,
  labelHidden = false,
  required = false,
  most = MOST_FILES,
  isPages = false,
  needs,
  subOf,
}: AttachmentsProps) {
  const id = useId();
  const isOffline = useSyncState().state === "offline";
  const uploads = useUploads(onAdd, most - files.length);
  const [isOver, setIsOver] = useState(false);
  const forget = useRef<() => void>(null);
  const waiting = uploads.list.length;
  usePageFiles(isPages, uploads.add, setIsOver);
  useEffect(() => onWaiting?.(waiting), [onWaiting, waiting]);
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    setIsOver(false);
    uploads.add([...event.dataTransfer.files]);
  };
  return (
    <div className={classes["files"]} role="group" aria-labelledby={`${id}-label`}>
      <div className={classes["label"]} data-hidden={labelHidden || undefined}>
        <span id={`${id}-label`}>
          {label}
          {required && (
            <>
              <span aria-hidden="true"> *</span>
              <VisuallyHidden>, required</VisuallyHidden>
            </>
          )}
        </span>
        {hint !== undefined && <small>{hint}</small>}
      </div>
      {files.length + waiting > 0 && (
        <ul className={classes["list"]}>
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              sub={subOf?.(file)}
              onRemove={onRemove === undefined ? undefined : () => onRemove(file.id)}
            />
          ))}
          {uploads.list.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              isOffline={isOffline}
              retry={uploads.retry}
              cancel={uploads.cancel}
            />
          ))}
        </ul>
      )}
      <FileButton
        multiple={most > 1}
        resetRef={forget}
        inputProps={{ "aria-label": label }}
        onChange={(picked: File | File[] | null) => {
          forget.current?.();
          if (picked !== null) uploads.add([picked].flat());
        }}
      >
        {(props) => (
          <UnstyledButton
            {...props}
            className={classes["drop"] ?? ""}
            aria-describedby={needs === undefined ? undefined : `${id}-needs`}
            data-over={isOver || undefined}
            data-needs={needs !== undefined || undefined}
            onDragOver={(event: DragEvent) => {
              if (!carriesFiles(event.dataTransfer)) return;
              event.preventDefault();
              setIsOver(true);
            }}
            onDragLeave={() => setIsOver(false)}
            onDrop={drop}
          >
            <IconPaperclip size={16} stroke={1.75} aria-hidden="true" />
            <span>
              <b>Choose files</b>
              <span className={classes["ways"]}>
                {isPages ? ", drop them here, or paste a screenshot" : " or drop them here"}
              </span>
            </span>
            <small>25 MB each</small>
          </UnstyledButton>
        )}
      </FileButton>
      {needs !== undefined && (
        <p className={classes["needs"]} id={`${id}-needs`}>
          {needs}
        </p>
      )}
      <p className={classes["told"]} role="status">
        {waiting > 0
          ? ""
          : files.length === 0
            ? ""
            : `${files.length} ${files.length === 1 ? "file" : "files"}`}
      </p>
    </div>
  );
}
