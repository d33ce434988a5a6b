import type { Instant, Request } from "@tandem/shared";
import { useSend } from "../../live/hooks.ts";
import { Attachments } from "../../ui/attachments.tsx";
import { Panel } from "../../ui/panel.tsx";
import { RequestFiles, useFileSub } from "../../ui/request-files.tsx";
import type { StepName } from "../../live/request-steps.ts";

interface FilesPanelProps {
  readonly request: Request;
  readonly steps: ReadonlySet<StepName>;
  readonly now: Instant;
  readonly zone: string;
}

/** The files of a request. Who may comment may add one; who may not sees what is there, and nothing where there is none. */
export function FilesPanel({ request, steps, now, zone }: FilesPanelProps) {
  const send = useSend();
  const { files } = request;
  const subOf = useFileSub({ files, now, zone });
  if (!steps.has("comment") && files.length === 0) return null;
  return (
    <Panel title="Files" titleLook="label">
      {steps.has("comment") ? (
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
      ) : (
        <RequestFiles {...{ files, now, zone }} />
      )}
    </Panel>
  );
}
