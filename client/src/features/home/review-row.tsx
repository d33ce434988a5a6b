import { Button } from "@mantine/core";
import { reviewDueAt, type Instant, type Service, type Side } from "@tandem/shared";
import { IconClipboardCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSend } from "../../live/hooks.ts";
import { useSlug } from "../../live/use-slug.ts";
import { durationWords } from "../../ui/format.ts";
import classes from "./needs.module.css";

interface ReviewRowProps {
  readonly service: Service;
  readonly side: Side;
  readonly now: Instant;
}

/** A service whose owner is asked, once a quarter, whether it is still right. */
export function ReviewRow({ service, side, now }: ReviewRowProps) {
  const slug = useSlug();
  const send = useSend();
  return (
    <article className={classes["need"]}>
      <header className={classes["head"]}>
        <span className={classes["sign"]}>
          <IconClipboardCheck size={18} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={classes["words"]}>
          <p className={classes["why"]}>
            <b>Look through your service</b>{" "}
            <Link to="/w/$workspace/catalogue/$service" params={{ workspace: slug, service: service.key }}>
              {service.name}
            </Link>
          </p>
          <p className={classes["sub"]}>
            Once a quarter both owners say whether its questions, lists and days are still right.
          </p>
        </div>
        <span className={classes["wait"]}>due for {durationWords(now - reviewDueAt(service, side))}</span>
        <span className={classes["actions"]}>
          <Button size="sm" onClick={() => send("service.review", { service: service.id })}>
            Still right
          </Button>
        </span>
      </header>
    </article>
  );
}
