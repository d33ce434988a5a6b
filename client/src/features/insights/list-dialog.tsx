import { Button, Modal, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { DayWindow, FlowScope, WipItem } from "@tandem/shared/flow";
import { useFinished, type FinishedItems } from "../../live/use-report.ts";
import { fileName, rowsCsv } from "../../ui/chart/rows.ts";
import { classWords } from "../../ui/class-sign.tsx";
import { csvFile, download } from "../../ui/download.ts";
import { counted, dayWords } from "../../ui/format.ts";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import { ItemRows, type ItemRow } from "./item-rows.tsx";
import { listed, listWords, scopeOfList, type ListKey } from "./lists.ts";
import classes from "./insights.module.css";

interface ListDialogProps {
  readonly list: ListKey;
  readonly window: DayWindow;
  readonly scope: FlowScope;
  /** "the last 26 weeks" */
  readonly windowWords: string;
  readonly p85MarketDays: number | null;
  readonly wip: readonly WipItem[];
  readonly nameOf: (key: string, value: string) => string;
  readonly onClose: () => void;
}

/** More are read in a spreadsheet. */
const MOST_ROWS = 200;

const rowOf = (item: FinishedItems[number]): ItemRow => ({
  id: item.id,
  key: item.key,
  title: item.title,
  figure: counted(item.marketDays, "day"),
  facts: ` · ${classWords[item.class].name} · filed ${dayWords(item.filed)}, live ${dayWords(item.finish)}${item.reopened ? ", reopened" : ""}`,
  aside: `${item.cycleDays} in work`,
});

const wipRow = (item: WipItem): ItemRow => ({
  id: item.id,
  key: item.key,
  title: item.title,
  figure: `day ${item.ageDays}`,
  facts: ` · ${classWords[item.class].name} · ${stageWords[item.stage]}, started ${dayWords(item.start)}${item.blocked ? ", blocked" : ""}`,
});

function exportRows(words: string, items: FinishedItems): void {
  const rows = items.map((item) => [
    item.key,
    item.title,
    classWords[item.class].name,
    item.filed,
    item.start,
    item.finish,
    item.marketDays,
    item.cycleDays,
  ]);
  const columns = [
    "Key",
    "Title",
    "Class",
    "Filed",
    "Started",
    "Live",
    "Days from filed to live",
    "Days in work",
  ];
  download(fileName(words, "csv"), csvFile(rowsCsv({ columns, rows })));
}

/** The requests behind a figure: same days, same filters, the slowest first. */
export function ListDialog(props: ListDialogProps) {
  const { list, window, scope, windowWords, p85MarketDays, wip, nameOf, onClose } = props;
  const items = useFinished({ ...window, filter: { ...scope, ...scopeOfList(list) } });
  const words = listWords(list, nameOf);
  const isWip = list === "wip";
  const found = items === undefined ? undefined : listed(list, items, p85MarketDays);
  const rows = isWip ? wip.map(wipRow) : found?.slice(0, MOST_ROWS).map(rowOf);
  const count = isWip ? wip.length : (found?.length ?? 0);
  return (
    <Modal opened onClose={onClose} size="lg" title={words} closeButtonProps={{ "aria-label": "Close" }}>
      {rows === undefined ? (
        <SkeletonRows rows={6} />
      ) : (
        <>
          <div className={classes["listHead"]}>
            <Text c="dimmed" size="xs">
              {counted(count, "request")}
              {isWip ? ", the oldest first" : `, ${windowWords}, the slowest first`}
              {count > rows.length && `; the first ${rows.length} are shown`}
            </Text>
            {!isWip && found !== undefined && count > 0 && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconDownload size={14} stroke={1.75} aria-hidden="true" />}
                onClick={() => exportRows(words, found)}
              >
                Rows (CSV)
              </Button>
            )}
          </div>
          {count === 0 && <Text c="dimmed">Nothing of this in these days.</Text>}
          <ItemRows rows={rows} />
        </>
      )}
    </Modal>
  );
}
