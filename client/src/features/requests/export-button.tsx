import { Button } from "@mantine/core";
import type { Request, WorkspaceState } from "@tandem/shared";
import { IconDownload } from "@tabler/icons-react";
import type { Calendar } from "../../live/use-calendar.ts";
import { useNames } from "../../live/use-names.ts";
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
  function download(): void {
    const text = requestsCsv(requests, { view, member: nameOf, dayOf: (at) => zone.dayAt(at) });
    // The mark in front tells spreadsheets that it is UTF-8.
    const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `requests-${zone.dayAt(now)}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
      onClick={download}
    >
      Export CSV
    </Button>
  );
}
