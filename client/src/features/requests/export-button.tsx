import { Button } from "@mantine/core";
import type { Request, WorkspaceState } from "@tandem/shared";
import { IconDownload } from "@tabler/icons-react";
import type { Calendar } from "../../live/use-calendar.ts";
import { useNames } from "../../live/use-names.ts";
import { csvFile, download } from "../../ui/download.ts";
import { requestsCsv } from "./requests-csv.ts";

interface ExportButtonProps {
  readonly view: WorkspaceState;
  readonly requests: readonly Request[];
  readonly zone: Calendar["zone"];
  readonly now: number;
}

/** Downloads the list as it is filtered, answers too. */
export function ExportButton({ view, requests, zone, now }: ExportButtonProps) {
  const nameOf = useNames();
  function exportList(): void {
    const text = requestsCsv(requests, { view, member: nameOf, dayOf: (at) => zone.dayAt(at) });
    download(`requests-${zone.dayAt(now)}.csv`, csvFile(text));
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
      onClick={exportList}
    >
      Export CSV
    </Button>
  );
}
