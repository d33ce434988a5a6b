import type { WorkspaceState } from "@tandem/shared";
import { IconLayoutColumns } from "@tabler/icons-react";
import { useMemo } from "react";
import { useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useNow } from "../../ui/use-now.ts";
import { HandedOverPanel } from "./handed-over-panel.tsx";
import { inOrder, podFactsOf, podsTitle } from "./pod-facts.ts";
import { PodPanel } from "./pod-panel.tsx";
import classes from "./pods.module.css";

const all = (view: WorkspaceState) => view;

/** Every pod side by side: its sprint, how full it is, what is stuck, what it can take and what is next. Live. */
export function PodsPage() {
  const view = useView(all);
  const { zone, business } = useCalendar();
  const now = useNow(60_000);
  const facts = useMemo(
    () => inOrder(Object.values(view.pods)).map((pod) => podFactsOf(view, pod, { zone, business, now })),
    [view, zone, business, now],
  );
  if (facts.length === 0) {
    return (
      <Page>
        <EmptyState icon={IconLayoutColumns} heading="No pod yet">
          An admin makes the first pod in Settings.
        </EmptyState>
      </Page>
    );
  }
  const running = facts.filter(({ sprint }) => sprint !== undefined).length;
  return (
    <Page>
      <PageHead
        title={podsTitle(facts)}
        sub={`${counted(facts.length, "pod")}, ${running === facts.length ? "each" : running} with a sprint that runs. Every figure opens the board behind it.`}
      />
      <div className={classes["pods"]}>
        {facts.map((one) => (
          <PodPanel key={one.pod.id} facts={one} view={view} zone={zone} now={now} />
        ))}
      </div>
      <HandedOverPanel view={view} now={now} zone={zone} />
    </Page>
  );
}
