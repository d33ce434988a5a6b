import { Select } from "@mantine/core";
import { byGoalState, isOpenGoal, type Request, type WorkspaceState } from "@tandem/shared";
import { useSendPastLimit } from "../../ui/use-send-past-limit.ts";
import classes from "./request-page.module.css";

interface GoalFactProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly mayServe: boolean;
}

/** The goal that a request serves; who may say so chooses it here. Without goals in the workspace it takes no room. */
export function GoalFact({ view, request, mayServe }: GoalFactProps) {
  const send = useSendPastLimit();
  const own = request.goal === null ? undefined : view.goals[request.goal];
  const open = Object.values(view.goals).filter((goal) => isOpenGoal(goal) || goal.id === request.goal);
  if (open.length === 0 || (!mayServe && own === undefined)) return null;
  return (
    <div>
      <dt id="goal">Goal</dt>
      <dd>
        {mayServe ? (
          <Select
            aria-labelledby="goal"
            size="xs"
            searchable
            clearable
            classNames={{ input: classes["pick"] ?? "" }}
            nothingFoundMessage="No goal of that name"
            placeholder="None yet"
            data={open.sort(byGoalState).map(({ id, name }) => ({ value: id, label: name }))}
            value={own?.id ?? null}
            onChange={(chosen) => {
              const goal = open.find(({ id }) => id === chosen)?.id ?? null;
              send("request.serve", { request: request.id, goal }, request.pod);
            }}
          />
        ) : (
          own?.name
        )}
      </dd>
    </div>
  );
}
