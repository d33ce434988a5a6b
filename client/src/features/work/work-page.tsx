import type { WorkspaceState } from "@tandem/shared";
import { IconMug } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { countWord } from "../../ui/number-words.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import { workOf, type WorkGroup, type WorkKind } from "./work.ts";
import classes from "./work.module.css";
import { WorkRow } from "./work-row.tsx";

const all = (view: WorkspaceState) => view;

const TITLES: Readonly<Record<WorkKind, readonly [own: string, theirs: string]>> = {
  answer: ["Waiting for your answer", "Waiting for their answer"],
  unblock: ["You can end what blocks these", "They can end what blocks these"],
  check: ["Delivered: is it what was asked for?", "Delivered, for them to check"],
  assigned: ["Assigned to you", "Assigned to them"],
  blocked: ["You marked these as blocked", "They marked these as blocked"],
};
const WAITING: readonly WorkKind[] = ["answer", "unblock", "check"];

/** "Two things wait for you, five are yours" */
function headline(groups: readonly WorkGroup[], whose: string | null): string {
  const count = (isWaiting: boolean) =>
    groups
      .filter(({ kind }) => WAITING.includes(kind) === isWaiting)
      .reduce((sum, { items }) => sum + items.length, 0);
  const waiting = count(true);
  const others = count(false);
  if (waiting === 0 && others === 0)
    return whose === null ? "Nobody waits for you" : `Nobody waits for ${whose}`;
  if (waiting === 0)
    return `${countWord(others)} ${others === 1 ? "request is" : "requests are"} with ${whose ?? "you"}`;
  const words = `${countWord(waiting)} ${waiting === 1 ? "thing waits" : "things wait"} for ${whose ?? "you"}`;
  return others === 0 ? words : `${words}, ${countWord(others).toLocaleLowerCase()} more under way`;
}

/** What is with one person, over all pods: their own page, or a look at a colleague's. */
export function WorkPage() {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const person = usePeople();
  const calendar = useCalendar();
  const now = useNow(60_000);
  const { member: asked } = useSearch({ from: "/w/$workspace/work" });
  const member = (asked === undefined ? undefined : view.members[asked]) ?? actor;
  const whose = member.id === actor.id ? null : person(member.id).name;
  const { zone } = calendar;
  const groups = useMemo(() => workOf(view, member, { zone, now }), [view, member, zone, now]);
  const pods = new Set(groups.flatMap(({ items }) => items.map(({ request }) => request.pod)));
  return (
    <Page width={1000}>
      <PageHead
        title={headline(groups, whose)}
        sub={
          whose === null
            ? `Everything that is with you, over all pods${pods.size > 1 ? `: ${pods.size} of them now` : ""}.`
            : `Everything that is with ${whose}, over all pods.`
        }
      />
      {groups.length === 0 && (
        <EmptyState
          icon={IconMug}
          heading={whose === null ? "Nothing is with you" : `Nothing is with ${whose}`}
          action={
            <Link to="/w/$workspace/board" params={{ workspace: slug }}>
              To the board
            </Link>
          }
        >
          What is assigned, asked, delivered or blocked for {whose ?? "you"} shows here.
        </EmptyState>
      )}
      <div className={classes["groups"]}>
        {groups.map(({ kind, items }) => (
          <Panel key={kind} title={TITLES[kind][whose === null ? 0 : 1]} flush>
            <ul className={classes["list"]}>
              {items.map((item) => (
                <WorkRow
                  key={item.request.id}
                  item={item}
                  pod={item.request.pod === null ? undefined : view.pods[item.request.pod]?.name}
                  now={now}
                  zone={zone}
                />
              ))}
            </ul>
          </Panel>
        ))}
      </div>
    </Page>
  );
}
