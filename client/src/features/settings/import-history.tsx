import { Button, Stack, Text } from "@mantine/core";
import { isAdmin } from "@tandem/shared";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient } from "../../live/api.ts";
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

const GONE = "This import is over. Give the file again to see what came in.";
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
  const latest = useQuery(
    api.history.latest.queryOptions(
      { workspace },
      {
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data?.status === "running" ? ASK_MS : false),
      },
    ),
  );
  const start = useMutation(
    api.history.import.mutationOptions({
      onSuccess: (begun) => queryClient.setQueryData(api.history.latest.queryKey({ workspace }), begun),
    }),
  );
  const last = latest.data ?? undefined;
  /** Of the file that lies here; another may have been begun before this page opened, or by somebody else. */
  const own = last !== undefined && last.id === start.data?.id ? last : undefined;
  const isRunning = start.isPending || last?.status === "running";

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

  const fault = faultIn(dryRun.error ?? start.error ?? latest.error);
  const isGone = start.data !== undefined && latest.data === null;
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
          {isGone && <RefusalNote reason={GONE} />}
        </Stack>
      </Panel>
      {last !== undefined && own === undefined && (isRunning || file === null) && (
        <Panel title={last.name || "The last import"}>
          <ImportRun state={last} />
        </Panel>
      )}
      {file !== null && dry !== undefined && (
        <Panel title={file.name}>
          <ImportReport
            file={file}
            dry={dry}
            run={own === undefined ? null : <ImportRun state={own} />}
            action={
              own?.status === "done" ? (
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
                  <Button
                    loading={isRunning}
                    onClick={() => start.mutate({ workspace, csv: file.text, name: file.name })}
                  >
                    {own?.status === "failed" ? "Go on" : `Import ${fresh.toLocaleString("en-US")}`}
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
