import type { Instant, Request } from "@tandem/shared";
import { useSend } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import { Attachments } from "../../ui/attachments.tsx";
import { FileRow } from "../../ui/file-row.tsx";
import { momentWords } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import type { StepName } from "./steps.ts";
import classes from "./request-page.module.css";

interface FilesPanelProps {
  readonly request: Request;
  readonly steps: ReadonlySet<StepName>;
  readonly now: Instant;
  readonly zone: string;
}

/** The files of a request. Who may comment may add one; who may not sees what is there, and nothing where there is none. */
export function FilesPanel({ request, steps, now, zone }: FilesPanelProps) {
  const send = useSend();
  const person = usePeople();
  const { files } = request;
  const subOf = (id: string) => {
    const found = files.find((file) => file.id === id);
    return found && `, ${person(found.by).name}, ${momentWords(found.at, now, zone)}`;
  };
  if (!steps.has("comment")) {
    if (files.length === 0) return null;
    return (
      <Panel title="Files" titleLook="label">
        <ul className={classes["files"]}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} sub={subOf(file.id)} />
          ))}
        </ul>
      </Panel>
    );
  }
  return (
    <Panel title="Files" titleLook="label">
      <Attachments
        label="Files"
        labelHidden
        isPages
        files={files}
        onAdd={({ id, name, size, type }) =>
          send("request.attach", { request: request.id, file: { id, name, size, type } })
        }
        onRemove={(file) => send("request.detach", { request: request.id, file })}
        subOf={({ id }) => subOf(id)}
      />
    </Panel>
  );
}
