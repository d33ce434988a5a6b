import { Button, Text } from "@mantine/core";
import { reviewDueAt, type Instant, type Member, type Service, type Side } from "@tandem/shared";
import { may } from "../../live/foresee.ts";
import { useSend, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useNames } from "../../live/use-names.ts";
import { dayWords } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { SideLabel } from "../../ui/side-label.tsx";
import classes from "./catalogue.module.css";

interface ReviewPanelProps {
  readonly service: Service;
  readonly actor: Member;
  readonly now: Instant;
}

const SIDES: readonly Side[] = ["marketing", "it"];

/** Every quarter both sides say that the service is right as it stands. */
export function ReviewPanel({ service, actor, now }: ReviewPanelProps) {
  const view = useView((state) => state);
  const send = useSend();
  const nameOf = useNames();
  const { zone } = useCalendar();
  const day = (at: Instant) => dayWords(zone.dayAt(at));
  const mayReview = may(view, "service.review", { service: service.id }, { actor, at: now });
  return (
    <Panel title="Looked through every quarter" titleLook="label">
      <dl className={classes["reviews"]}>
        {SIDES.map((side) => {
          const review = service.reviews[side];
          const due = reviewDueAt(service, side);
          return (
            <div key={side}>
              <dt>
                <SideLabel side={side} />
              </dt>
              <dd>
                {review === null ? "Not yet." : `${nameOf(review.by)}, ${day(review.at)}.`}{" "}
                {due <= now ? <b>Due since {day(due)}.</b> : `Next by ${day(due)}.`}
              </dd>
            </div>
          );
        })}
      </dl>
      {mayReview ? (
        <Button variant="default" size="sm" onClick={() => send("service.review", { service: service.id })}>
          It is right as it stands
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          Its owners are asked on their home page.
        </Text>
      )}
    </Panel>
  );
}
