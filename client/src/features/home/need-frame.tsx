import type { Icon } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSlug } from "../../live/use-slug.ts";
import type { Need } from "./needs.ts";
import classes from "./needs.module.css";

interface FrameProps {
  readonly icon: Icon;
  readonly lead: string;
  readonly request: Pick<Need["request"], "key" | "title">;
  readonly sub: ReactNode;
  readonly waits: ReactNode;
  readonly actions?: ReactNode;
  readonly isOpen?: boolean;
  readonly children?: ReactNode;
}

/** One row of what waits: what it is, since when, and the step. */
export function NeedFrame({
  icon: Sign,
  lead,
  request,
  sub,
  waits,
  actions,
  isOpen = false,
  children,
}: FrameProps) {
  const slug = useSlug();
  return (
    <article className={classes["need"]} data-open={isOpen || undefined}>
      <header className={classes["head"]}>
        <span className={classes["sign"]}>
          <Sign size={18} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={classes["words"]}>
          <p className={classes["why"]}>
            <b>{lead}</b>{" "}
            <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: request.key }}>
              {request.key} {request.title}
            </Link>
          </p>
          {sub}
        </div>
        <span className={classes["wait"]}>{waits}</span>
        {actions !== undefined && <span className={classes["actions"]}>{actions}</span>}
      </header>
      {children}
    </article>
  );
}
