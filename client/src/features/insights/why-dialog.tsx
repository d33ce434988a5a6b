import { Button, Modal, Text, UnstyledButton } from "@mantine/core";
import { addDays, isoWeek, toEpochDay } from "@tandem/shared";
import { type DayWindow, type FlowScope, windowBefore } from "@tandem/shared/flow";
import { useState } from "react";
import { useReport, type Figures } from "../../live/use-report.ts";
import { blockWords } from "../../ui/block-note.tsx";
import { counted } from "../../ui/format.ts";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import { WHOLE } from "./insights-search.ts";
import { ItemRows } from "./item-rows.tsx";
import { changeWords, movedStages, whyTitle, widest } from "./why-words.ts";
import classes from "./why-dialog.module.css";

interface WhyDialogProps {
  /** An ISO week, or the whole window. */
  readonly why: string;
  readonly window: DayWindow;
  readonly before: DayWindow;
  /** "the 26 weeks before" */
  readonly beforeWords: string;
  readonly scope: FlowScope;
  readonly serviceName: (id: string | null) => string;
  readonly onList: (list: string) => void;
  readonly onClose: () => void;
}

/** A week is compared with so many days before it: one week alone is chance. */
const WEEKS_BEFORE = 4;

/** The Monday of an ISO week: its fourth of January lies in week 1. */
function mondayOfWeek(week: string): string {
  const [year = "", number = ""] = week.split("-W");
  for (
    let day = addDays(`${year}-01-04`, (Number(number) - 1) * 7 - 6), i = 0;
    i < 7;
    i++, day = addDays(day, 1)
  )
    if (isoWeek(toEpochDay(day)) === week) return day;
  return `${year}-01-04`;
}

/** Why the way to the market took longer: the stages that changed most, and the requests that moved them. */
export function WhyDialog(props: WhyDialogProps) {
  const { why, scope, onClose, onList } = props;
  const monday = why === WHOLE ? null : mondayOfWeek(why);
  const window = monday === null ? props.window : { from: monday, to: addDays(monday, 6) };
  const before =
    monday === null
      ? props.before
      : { from: addDays(monday, -7 * WEEKS_BEFORE), to: windowBefore(window).to };
  const figures = useReport({ ...window, filter: scope, before });
  // While another question is on its way the last answer stays, which is of other days.
  const told = figures?.window.from === window.from && figures.window.to === window.to ? figures : undefined;
  const what = monday === null ? "These days" : `Week ${Number(why.slice(6))}`;
  const than = monday === null ? props.beforeWords : "the four weeks before";
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={told === undefined ? "Why slower?" : whyTitle(told.why, what, than)}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {told === undefined ? (
        <SkeletonRows rows={8} />
      ) : (
        <Why
          why={told.why}
          serviceName={props.serviceName}
          onAll={() => onList(monday === null ? "live" : `week.${why}`)}
        />
      )}
    </Modal>
  );
}

interface WhyProps {
  readonly why: Figures["why"];
  readonly serviceName: (id: string | null) => string;
  readonly onAll: () => void;
}

function Why({ why, serviceName, onAll }: WhyProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const stages = movedStages(why.stages);
  const most = widest(stages);
  const stage = stages.find(({ standing }) => standing === chosen);
  const movers = stage?.movers ?? why.movers;
  const services = (why.services ?? []).filter(
    ({ mixDays, paceDays }) => Math.abs(mixDays + paceDays) >= 0.05,
  );
  const blocked = why.blocked.filter(({ changeDays }) => Math.abs(changeDays ?? 0) >= 0.05);
  if (why.changeDays === null)
    return (
      <Text c="dimmed">
        {counted(why.requests.now, "request")} went live in these days and {why.requests.before} before. Both
        are needed to tell them apart.
      </Text>
    );
  return (
    <div className={classes["why"]}>
      <p className={classes["sub"]}>
        Mean elapsed days from filed to live: {why.nowDays?.toFixed(1)} now (
        {counted(why.requests.now, "request")}), {why.beforeDays?.toFixed(1)} before ({why.requests.before}).
        The changes of the stages add up to the whole.
      </p>
      <section>
        <h3>Where it changed</h3>
        <div className={classes["stages"]}>
          {stages.map(({ standing, nowDays, beforeDays, changeDays }) => (
            <UnstyledButton
              key={standing}
              className={classes["stage"] ?? ""}
              aria-pressed={standing === chosen}
              onClick={() => setChosen(standing === chosen ? null : standing)}
            >
              <span>{stageWords[standing]}</span>
              <span className={classes["bar"]} data-slower={(changeDays ?? 0) > 0} aria-hidden="true">
                <i style={{ width: `${(50 * Math.abs(changeDays ?? 0)) / most}%` }} />
              </span>
              <b>{changeWords(changeDays)}</b>
              <small>
                {nowDays?.toFixed(1)} d, was {beforeDays?.toFixed(1)}
              </small>
            </UnstyledButton>
          ))}
        </div>
      </section>
      {(services.length > 0 || blocked.length > 0) && (
        <section>
          <h3>What else changed</h3>
          <ul className={classes["else"]}>
            {services.slice(0, 3).map(({ service, mixDays, paceDays }) => (
              <li key={service ?? "none"}>
                <b>{serviceName(service)}</b> {changeWords(mixDays + paceDays)} days: {changeWords(paceDays)}{" "}
                by its own pace, {changeWords(mixDays)} because its share of the work changed
              </li>
            ))}
            {blocked.map(({ reason, changeDays }) => (
              <li key={reason}>
                <b>{reason === "other" ? "Blocked otherwise" : blockWords[reason]}</b>{" "}
                {changeWords(changeDays)} days, within the stages above
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>
          {stage === undefined
            ? "Requests that moved it most"
            : `Requests that moved ${stageWords[stage.standing]} most`}
        </h3>
        {movers.length === 0 && <Text c="dimmed">None moved it by itself.</Text>}
        <ItemRows
          rows={movers.map(({ id, key, title, service, elapsedDays, contributionDays }) => ({
            id,
            key,
            title,
            figure: `${elapsedDays.toFixed(1)} days`,
            facts: ` · ${serviceName(service)}`,
            aside: `moves it by ${changeWords(contributionDays)}`,
          }))}
        />
        <Button variant="subtle" size="xs" mt={8} onClick={onAll}>
          All {counted(why.requests.now, "request")} of these days
        </Button>
      </section>
    </div>
  );
}
