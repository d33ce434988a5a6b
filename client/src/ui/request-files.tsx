import type { Attachment, Instant } from "@tandem/shared";
import type { ReactNode } from "react";
import { usePeople } from "../live/use-people.ts";
import classes from "./attachments.module.css";
import { FileRow } from "./file-row.tsx";
import { momentWords } from "./format.ts";

interface RequestFilesProps {
  readonly files: readonly Attachment[];
  readonly now: Instant;
  readonly zone: string;
}

/** Says of a file who added it, and when. */
export function useFileSub({ files, now, zone }: RequestFilesProps): (id: string) => ReactNode {
  const person = usePeople();
  return (id) => {
    const found = files.find((file) => file.id === id);
    return found && `, ${person(found.by).name}, ${momentWords(found.at, now, zone)}`;
  };
}

/** The files of a request, to be opened. */
export function RequestFiles(props: RequestFilesProps) {
  const subOf = useFileSub(props);
  return (
    <ul className={classes["list"]} aria-label="Files">
      {props.files.map((file) => (
        <FileRow key={file.id} file={file} sub={subOf(file.id)} />
      ))}
    </ul>
  );
}
