import type { Request, WorkspaceState } from "@tandem/shared";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { Calendar } from "../../live/use-calendar.ts";
import { RequestRow } from "./request-row.tsx";
import classes from "./requests-page.module.css";

interface RowListProps {
  readonly view: WorkspaceState;
  readonly requests: readonly Request[];
  readonly now: number;
  readonly calendar: Calendar;
}

/** Above this only the rows in sight, and some around them, are drawn. */
const MANY = 100;

/** The rows; a long list scrolls with the window and is drawn where one looks. */
export function RowList({ requests, ...row }: RowListProps) {
  if (requests.length <= MANY) {
    return (
      <ul className={classes["list"]}>
        {requests.map((request) => (
          <li key={request.id}>
            <RequestRow request={request} {...row} />
          </li>
        ))}
      </ul>
    );
  }
  return <LongList requests={requests} {...row} />;
}

function LongList({ requests, ...row }: RowListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: requests.length,
    estimateSize: () => 62,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => requests[index]?.id ?? index,
  });
  return (
    <ul ref={list} className={classes["list"]} style={{ height: rows.getTotalSize(), position: "relative" }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const request = requests[index];
        return (
          request && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={requests.length}
              aria-posinset={index + 1}
              className={classes["placed"]}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <RequestRow request={request} {...row} />
            </li>
          )
        );
      })}
    </ul>
  );
}
