import { Button, Stack, Text } from "@mantine/core";
import { isAdmin } from "@tandem/shared";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { useActor } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useSlug } from "../../live/use-slug.ts";
import { Panel } from "../../ui/panel.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { FileDrop } from "./file-drop.tsx";
import { historyText } from "./history-text.ts";
import { ImportReport, type HistoryFile } from "./import-report.tsx";
import { ImportRun } from "./import-run.tsx";

/** How often a running import is asked how far it is, in milliseconds. */
const ASK_MS = 300;

const UNREADABLE = "The browser could not read this file. Close it elsewhere and choose it again.";

/** Finished work of another tool comes in with its own dates: what can, what cannot, and why, before anything is written. */
export function ImportHistory() {
  if (isAdmin(useActor())) return <Import />;
  return (
    <Panel title="Finished work from another tool">
      <Text>
        Admins bring it in, because it changes the figures that everyone sees and promises by. Members shows
        who they are.
      </Text>
    </Panel>
  );
}

function Import() {
  const { workspace } = useLive();
  const slug = useSlug();
  const [file, setFile] = useState<HistoryFile | null>(null);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const dryRun = useMutation(api.history.dryRun.mutationOptions());
  const start = useMutation(api.history.import.mutationOptions());
  const id = start.data?.id;
  const progress = useQuery(
    api.history.progress.queryOptions(
      { workspace, id: id ?? "" },
      {
        enabled: id !== undefined,
        refetchInterval: ({ state }) =>
          state.data?.status === "done" || state.data?.status === "failed" || state.status === "error"
            ? false
            : ASK_MS,
      },
    ),
  );
  const state = id === undefined ? undefined : progress.data;
  const isRunning = start.isPending || (id !== undefined && !progress.isError && !isOver(state?.status));

  async function take(picked: File): Promise<void> {
    start.reset();
    dryRun.reset();
    setFile(null);
    const text = await historyText(picked).catch(() => null);
    setIsUnreadable(text === null);
    if (text === null) return;
    setFile({ name: picked.name, text });
    dryRun.mutate({ workspace, csv: text });
  }

  const fault = faultIn(dryRun.error ?? start.error ?? (id === undefined ? null : progress.error));
  const dry = dryRun.data;
  const fresh = dry === undefined ? 0 : dry.accepted - dry.already;
  return (
    <Stack gap="md">
      <Panel
        title="Finished work from another tool"
        sub="With its dates, Insights and the promises know your pace from the first day. The file is looked through first."
      >
        <Stack gap="sm">
          {!isRunning && <FileDrop isReading={dryRun.isPending} onFile={(picked) => void take(picked)} />}
          {isUnreadable && <RefusalNote reason={UNREADABLE} />}
          {fault !== null && <RefusalNote reason={fault.sentence} />}
        </Stack>
      </Panel>
      {file !== null && dry !== undefined && (
        <Panel title={file.name}>
          <ImportReport
            file={file}
            dry={dry}
            run={state === undefined ? null : <ImportRun state={state} />}
            action={
              state?.status === "done" ? (
                <Button
                  renderRoot={(props) => (
                    <Link
                      {...props}
                      to="/w/$workspace/insights"
                      params={{ workspace: slug }}
                      search={{ weeks: "all" }}
                    />
                  )}
                >
                  See them in Insights
                </Button>
              ) : (
                fresh > 0 && (
                  <Button loading={isRunning} onClick={() => start.mutate({ workspace, csv: file.text })}>
                    {state?.status === "failed" ? "Go on" : `Import ${fresh.toLocaleString("en-US")}`}
                  </Button>
                )
              )
            }
          />
        </Panel>
      )}
    </Stack>
  );
}

const isOver = (status: string | undefined): boolean => status === "done" || status === "failed";
