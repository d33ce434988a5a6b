import { STAGES, type Stage, type Standing } from "@tandem/shared/flow";
import classes from "./stage-track.module.css";
import { stageWords } from "./stage-words.ts";

const isStage = (standing: Standing): standing is Stage => STAGES.some((stage) => stage === standing);

/** Place in the order of stages; a question belongs to filed, and what ended beside them has none. */
function placeOf(standing: Standing): number {
  if (isStage(standing)) return STAGES.indexOf(standing);
  return standing === "needs_info" ? 0 : -1;
}

const look = (index: number, place: number) =>
  index < place ? "done" : index === place ? "current" : "ahead";

/** Seven short segments and the stage's name: a request's way in one row of a table. */
export function StageTrack({ standing }: { readonly standing: Standing }) {
  const place = placeOf(standing);
  const name = stageWords[standing];
  return (
    <span className={classes["track"]}>
      <span className={classes["segments"]} aria-hidden="true">
        {STAGES.map((stage, index) => (
          <i key={stage} data-look={look(index, place)} />
        ))}
      </span>
      <span className={classes["name"]}>
        {name}
        {place >= 0 && <span className={classes["hidden"]}>, stage {place + 1} of 7</span>}
      </span>
    </span>
  );
}

interface StagePathProps {
  readonly standing: Standing;
  /** Under a stage's name: how long it took, "2 d", or where it is now, "day 5 of 6". */
  readonly notes?: Partial<Readonly<Record<Stage, string>>>;
}

/** The whole way of one request, named, on its own page. */
export function StagePath({ standing, notes = {} }: StagePathProps) {
  const place = placeOf(standing);
  return (
    <ol className={classes["path"]} aria-label="Stages">
      {STAGES.map((stage, index) => (
        <li key={stage} data-look={look(index, place)} aria-current={index === place ? "step" : undefined}>
          <i aria-hidden="true" />
          <b>{index === place ? stageWords[standing] : stageWords[stage]}</b>
          <span>{notes[stage]}</span>
        </li>
      ))}
    </ol>
  );
}
