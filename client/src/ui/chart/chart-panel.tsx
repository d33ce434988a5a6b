import { ActionIcon, Tooltip } from "@mantine/core";
import {
  type Icon,
  IconChartDots,
  IconHourglassEmpty,
  IconInfoCircle,
  IconListDetails,
  IconTable,
} from "@tabler/icons-react";
import { useCallback, useRef, useState, type ReactNode } from "react";
import { EmptyState } from "../empty-state.tsx";
import { Panel } from "../panel.tsx";
import classes from "./chart-panel.module.css";
import { type ChartDrawing, DrawingContext } from "./chart-drawing.ts";
import { ChartMenu } from "./chart-menu.tsx";
import { ChartTable } from "./chart-table.tsx";
import type { ChartRows } from "./rows.ts";

/** What is said where there is nothing to draw. */
export interface Missing {
  readonly heading: string;
  readonly words: string;
  readonly icon?: Icon;
}

interface ChartPanelProps {
  /** What the chart says, as a sentence. */
  readonly title: string;
  /** Unit and window. */
  readonly sub: string;
  /** How the figures are counted. */
  readonly rule?: string;
  readonly table?: ChartRows;
  /** Shows the requests that the figures are made of. */
  readonly onBehind?: () => void;
  /** Other choices at the right of the title. */
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  /** What is missing, where there is nothing to draw. */
  readonly missing?: Missing | undefined;
  readonly children: ReactNode;
}

/** One chart with its answer on top, its rule on request, and the same figures as a table. */
export function ChartPanel(props: ChartPanelProps) {
  const { title, sub, rule, table, onBehind, actions, foot, missing, children } = props;
  const [asTable, setAsTable] = useState(false);
  const drawing = useRef<ChartDrawing | null>(null);
  const keep = useCallback((shown: ChartDrawing) => {
    drawing.current = shown;
  }, []);
  const swap = asTable ? "Show the chart" : "Show as a table";
  return (
    <Panel
      title={title}
      sub={sub}
      actions={
        <div className={classes["actions"]}>
          {actions}
          {rule !== undefined && (
            <Tooltip label={rule} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
              <ActionIcon variant="subtle" size={28} c="dimmed" aria-label={`How this is counted: ${rule}`}>
                <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          )}
          {onBehind !== undefined && missing === undefined && (
            <Tooltip label="The requests behind">
              <ActionIcon
                variant="subtle"
                size={28}
                c="dimmed"
                aria-label={`The requests behind: ${title}`}
                onClick={onBehind}
              >
                <IconListDetails size={16} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          )}
          {table !== undefined && missing === undefined && (
            <Tooltip label={swap}>
              <ActionIcon
                variant="subtle"
                size={28}
                c="dimmed"
                aria-label={swap}
                aria-pressed={asTable}
                onClick={() => setAsTable(!asTable)}
              >
                {asTable ? (
                  <IconChartDots size={16} stroke={1.75} aria-hidden="true" />
                ) : (
                  <IconTable size={16} stroke={1.75} aria-hidden="true" />
                )}
              </ActionIcon>
            </Tooltip>
          )}
          {table !== undefined && missing === undefined && (
            <ChartMenu title={title} sub={sub} rule={rule} table={table} drawing={() => drawing.current} />
          )}
        </div>
      }
    >
      <div className={classes["body"]}>
        {missing !== undefined ? (
          <EmptyState look="bare" icon={missing.icon ?? IconHourglassEmpty} heading={missing.heading}>
            {missing.words}
          </EmptyState>
        ) : asTable && table !== undefined ? (
          <ChartTable caption={title} {...table} />
        ) : (
          <DrawingContext value={keep}>{children}</DrawingContext>
        )}
        {foot !== undefined && missing === undefined && <div className={classes["foot"]}>{foot}</div>}
      </div>
    </Panel>
  );
}
