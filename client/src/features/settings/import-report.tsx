import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import type { DryRun } from "@tandem/server";
import type { ReactNode } from "react";
import { download } from "../../ui/download.ts";
import { counted } from "../../ui/format.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import classes from "./import-history.module.css";
import { headingsOf } from "./import-words.ts";
import { groupRefused, refusedCsv, refusedFileName } from "./refused-rows.ts";

export interface HistoryFile {
  readonly name: string;
  readonly text: string;
}

const plain = (count: number): string => count.toLocaleString("en-US");
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

interface ImportReportProps {
  readonly file: HistoryFile;
  readonly dry: DryRun;
  /** Stands between the sentence and the reasons once an import was started. */
  readonly run: ReactNode;
  readonly action: ReactNode;
}

/** What of a file can come in, what cannot and why, before and after it is brought in. */
export function ImportReport({ file, dry, run, action }: ImportReportProps) {
  const { total, accepted, already, refused, headers, mapping, problem } = dry;
  if (problem !== null)
    return (
      <RefusalNote reason={problem}>Nothing of {file.name} was read. Mend it and give it again.</RefusalNote>
    );
  return (
    <Stack gap="sm">
      {run ?? (
        <>
          <Text role="status">
            <b>
              {plain(accepted)} of {counted(total, "row")} can come in.
            </b>{" "}
            {standing(accepted, already)}
          </Text>
          <Progress
            value={(accepted / total) * 100}
            color="var(--c1)"
            aria-label="Share of the rows that can come in"
          />
        </>
      )}
      {refused.length > 0 && (
        <ul className={classes["list"]} aria-label="Rows that cannot come in">
          {groupRefused(refused).map(({ reason, count, firstRow }) => (
            <li key={reason}>
              <b>{counted(count, "row")}</b>
              <span>
                {capital(reason)}. {count === 1 ? `Row ${plain(firstRow)}` : `First: row ${plain(firstRow)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes["headings"]} aria-label="Columns of the file">
        {headingsOf(headers, mapping).map(({ header, meaning }, column) => (
          // Two columns may have one name.
          <li key={`${column} ${header}`}>
            <b>{header || `Column ${column + 1}`}</b> {meaning === null ? "is not used" : `is ${meaning}`}
          </li>
        ))}
      </ul>
      <Group gap="sm">
        {action}
        {refused.length > 0 && (
          <Button variant="default" onClick={() => downloadRefused(file, dry)}>
            Download the {plain(refused.length)} with reasons
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** What is still to do with the rows that can come in. */
function standing(accepted: number, already: number): string {
  if (accepted === 0) return "Mend the rows below and give the file again.";
  if (already === accepted) return already === 1 ? "It is there already." : "All of them are there already.";
  return already === 0
    ? "Nothing is written yet."
    : `${plain(already)} of them are there already. Nothing is written yet.`;
}

function downloadRefused({ name, text }: HistoryFile, { headers, refused }: DryRun): void {
  const csv = refusedCsv({ text, headers, refused });
  download(refusedFileName(name), new Blob([csv], { type: "text/csv;charset=utf-8" }));
}
