import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSlug } from "../../live/use-slug.ts";
import classes from "./item-rows.module.css";

export interface ItemRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** At the right of the title. */
  readonly figure: string;
  readonly facts: ReactNode;
  /** Below the figure. */
  readonly aside?: string;
}

/** Requests behind a figure, each a step to itself. */
export function ItemRows({ rows }: { readonly rows: readonly ItemRow[] }) {
  const slug = useSlug();
  return (
    <ul className={classes["rows"]}>
      {rows.map(({ id, key, title, figure, facts, aside }) => (
        <li key={id}>
          <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key }}>
            <b>{title === "" ? key : title}</b>
            <b>{figure}</b>
            <small>
              {key}
              {facts}
            </small>
            <small>{aside}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
