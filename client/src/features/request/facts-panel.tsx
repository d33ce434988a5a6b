import { SIZES, type Request, type WorkspaceState } from "@tandem/shared";
import { MultiSelect, NativeSelect, Paper } from "@mantine/core";
import { useSend } from "../../live/hooks.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { AgeMark } from "../../ui/age.tsx";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { ClassSign } from "../../ui/class-sign.tsx";
import { counted, dayWords, instantDay } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import { useSendPastLimit } from "../../ui/use-send-past-limit.ts";
import { valueWords } from "../../ui/value-words.ts";
import { AfterFacts } from "./after-facts.tsx";
import { memberChoices } from "../../ui/member-choices.ts";
import { GoalFact } from "./goal-fact.tsx";
import { LabelsFact } from "./labels-fact.tsx";
import { SkillsFact } from "./skills-fact.tsx";
import { ageOf } from "./stage-notes.ts";
import type { StepName } from "../../live/request-steps.ts";
import classes from "./request-page.module.css";

interface FactsPanelProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly calendar: Calendar;
  readonly steps: ReadonlySet<StepName>;
}

/** The facts of a request; who may change one changes it here. An empty fact takes no room. */
export function FactsPanel({ view, request, now, calendar, steps }: FactsPanelProps) {
  const send = useSend();
  const sendPastLimit = useSendPastLimit();
  const person = usePeople();
  const service = request.service === null ? undefined : view.services[request.service];
  const campaign = request.campaign === null ? undefined : view.campaigns[request.campaign];
  const sprint = request.sprint === null ? undefined : view.sprints[request.sprint];
  const hands = memberChoices(
    view,
    (id) => person(id).name,
    (member) => request.pod !== null && request.pod in member.pods,
    request.assignees,
  );
  const isOpen = request.closedAt === null;
  return (
    <Paper component="section" className={classes["facts"] ?? ""} aria-label="Facts">
      <dl>
        {isOpen && (
          <div>
            <dt>Age</dt>
            <dd>
              <AgeMark day={ageOf(request, now, calendar)} of={service?.cycle.days ?? null} />
            </dd>
          </div>
        )}
        {request.snoozed !== null && (
          <div>
            <dt>Put aside</dt>
            <dd>
              until {instantDay(request.snoozed.until, calendar.zone.zone)}
              {request.snoozed.note !== "" && (
                <>
                  : <PlainText>{request.snoozed.note}</PlainText>
                </>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>Class</dt>
          <dd>
            <ClassSign of={request.class} />
          </dd>
        </div>
        {request.dueDate !== null && (
          <div>
            <dt>{request.class === "fixed_date" ? "Fixed date" : "Wished for"}</dt>
            <dd>{dayWords(request.dueDate, { today: calendar.zone.dayAt(now) })}</dd>
          </div>
        )}
        {request.ifMissed !== "" && (
          <div>
            <dt>If missed</dt>
            <dd>
              <PlainText>{request.ifMissed}</PlainText>
            </dd>
          </div>
        )}
        {campaign !== undefined && (
          <div>
            <dt>Campaign</dt>
            <dd>{campaign.name}</dd>
          </div>
        )}
        {request.value !== null && (
          <div>
            <dt>Value</dt>
            <dd>{valueWords(request.value, calendar.currency)}</dd>
          </div>
        )}
        {sprint !== undefined && (
          <div>
            <dt>Sprint</dt>
            <dd>{sprint.name}</dd>
          </div>
        )}
        {request.delegate !== null && (
          <div>
            <dt>Delegate</dt>
            <dd>{person(request.delegate).name}</dd>
          </div>
        )}
        <AfterFacts {...{ request, now, calendar, steps }} />
        <SkillsFact view={view} request={request} mayNeed={steps.has("need_skills")} />
        <GoalFact view={view} request={request} mayServe={steps.has("serve")} />
        <LabelsFact view={view} request={request} mayLabel={steps.has("label")} />
        <div>
          <dt id="working-on-it">Working on it</dt>
          <dd>
            {steps.has("assign") ? (
              <MultiSelect
                aria-labelledby="working-on-it"
                size="xs"
                data={hands}
                value={[...request.assignees]}
                placeholder={request.assignees.length === 0 ? "Nobody yet" : ""}
                onChange={(chosen) =>
                  sendPastLimit(
                    "request.assign",
                    {
                      request: request.id,
                      assignees: hands
                        .filter(({ value }) => chosen.includes(value))
                        .map(({ value }) => value),
                    },
                    request.pod,
                  )
                }
              />
            ) : request.assignees.length === 0 ? (
              "Nobody yet"
            ) : (
              request.assignees.map((id) => (
                <span key={id} className={classes["person"]}>
                  <MemberAvatar name={person(id).name} side={person(id).side} size="xs" decorative />
                  {person(id).name}
                </span>
              ))
            )}
          </dd>
        </div>
        <div>
          <dt id="size">Size</dt>
          <dd>
            {steps.has("size") ? (
              <NativeSelect
                aria-labelledby="size"
                size="xs"
                data={[
                  { value: "", label: `Unsized, counts as ${service?.sizeHint ?? 3}` },
                  ...SIZES.map((size) => ({ value: String(size), label: counted(size, "point") })),
                ]}
                value={request.size === null ? "" : String(request.size)}
                onChange={(event) => {
                  const size = SIZES.find((one) => String(one) === event.currentTarget.value) ?? null;
                  send("request.size", { request: request.id, size });
                }}
              />
            ) : request.size === null ? (
              "Unsized"
            ) : (
              counted(request.size, "point")
            )}
          </dd>
        </div>
      </dl>
    </Paper>
  );
}
