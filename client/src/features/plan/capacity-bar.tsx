import { Progress } from "@mantine/core";
import { counted } from "../../ui/format.ts";
import classes from "./plan.module.css";
import type { Load } from "./sprint-load.ts";

/** Planned points against capacity: what is over it stands in ink, and in words. */
export function CapacityBar({ load }: { readonly load: Load }) {
  const { planned, done, capacity, room } = load;
  if (capacity === null || room === null) {
    return (
      <p className={classes["load"]}>
        <b>{planned}</b> {planned === 1 ? "point" : "points"}, no capacity set
      </p>
    );
  }
  const whole = Math.max(planned, capacity, 1);
  const within = Math.min(planned, capacity);
  const part = (points: number) => (points * 100) / whole;
  return (
    <div className={classes["load"]}>
      <p>
        <b>{planned}</b> of {counted(capacity, "point")}
        <span className={classes["gap"]} />
        {room < 0 ? (
          <strong>{-room} over capacity</strong>
        ) : (
          <span>{room === 0 ? "full" : `room for ${room}`}</span>
        )}
      </p>
      <Progress.Root size={8} aria-hidden="true">
        <Progress.Section withAria={false} value={part(Math.min(done, within))} color="var(--st-launch)" />
        <Progress.Section
          withAria={false}
          value={part(Math.max(0, within - done))}
          color="var(--st-progress)"
        />
        <Progress.Section withAria={false} value={part(Math.max(0, -room))} color="var(--ink)" />
      </Progress.Root>
      {done > 0 && <small>{done} of them launch-ready or live</small>}
    </div>
  );
}
