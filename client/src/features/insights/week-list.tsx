import { isoWeek, toEpochDay } from "@tandem/shared";
import { Modal, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { FinishedItems } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { weekNumber } from "../../ui/chart/sentences.ts";
import { classWords } from "../../ui/class-sign.tsx";
import { counted, dayWords } from "../../ui/format.ts";
import classes from "./insights.module.css";

interface WeekListProps {
  /** ISO week; none: closed. */
  readonly week: string | undefined;
  readonly items: FinishedItems;
  readonly onClose: () => void;
}

/** "Why slower?": the requests that went live in one week, the slowest first. */
export function WeekList({ week, items, onClose }: WeekListProps) {
  const slug = useSlug();
  const shown = items
    .filter(({ finish }) => isoWeek(toEpochDay(finish)) === week)
    .toSorted((a, b) => b.marketDays - a.marketDays);
  return (
    <Modal
      opened={week !== undefined}
      onClose={onClose}
      size="lg"
      title={week === undefined ? "" : `Live in week ${weekNumber(week)}, the slowest first`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {shown.length === 0 && <Text c="dimmed">Nothing went live in this week of the window.</Text>}
      <ul className={classes["week"]}>
        {shown.map((item) => (
          <li key={item.id}>
            <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: item.key }}>
              <b>{item.title}</b>
              <b>{counted(item.marketDays, "day")}</b>
              <small>
                {item.key} · {classWords[item.class].name} · filed {dayWords(item.filed)}, started{" "}
                {dayWords(item.start)}
                {item.reopened ? ", reopened" : ""}
              </small>
              <small>{counted(item.cycleDays, "day")} of them in work</small>
            </Link>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
