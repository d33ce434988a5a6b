import { Button } from "@mantine/core";
import { isLead, requestOf, sprintsOf, type Pod, type Request, type WorkspaceState } from "@tandem/shared";
import {
  IconArrowsMove,
  IconCalendarPlus,
  IconHandStop,
  IconRuler2,
  IconTag,
  IconUserPlus,
  IconX,
  type Icon,
} from "@tabler/icons-react";
import { useCallback, useEffect, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { counted } from "../../ui/format.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { later } from "../../ui/later.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import classes from "./chosen-bar.module.css";
import type { ChosenDialogProps, ChosenStep } from "./chosen-dialog.tsx";
import type { Say } from "./use-announcer.tsx";
import type { Choosing } from "./use-choosing.ts";

const ChosenDialog = later<ChosenDialogProps>(() =>
  import("./chosen-dialog.tsx").then((code) => code.ChosenDialog),
);

export interface ChosenBarProps {
  readonly pod: Pod;
  readonly choosing: Choosing;
  readonly onMove: () => void;
  readonly say: Say;
}

interface Tool {
  readonly sign: Icon;
  readonly words: string;
  readonly keyName: string;
  readonly run: () => void;
}

/** What can be done with the chosen cards, all at one go; below the board, so that it covers none of them. */
export function ChosenBar({ pod, choosing, onMove, say }: ChosenBarProps) {
  const { chosen } = choosing;
  const ids = useSyncExternalStore(chosen.subscribe, chosen.all);
  const cards = useView(
    useCallback(
      (view: WorkspaceState): readonly Request[] => ids.flatMap((id) => requestOf(view, id) ?? []),
      [ids],
    ),
    shallowEqual,
  );
  const hasLabels = useView((view) => Object.keys(view.labels).length > 0);
  const hasSprints = useView(
    useCallback(
      (view: WorkspaceState) => sprintsOf(view, pod.id).some(({ state }) => state !== "closed"),
      [pod],
    ),
  );
  const actor = useActor();
  const [step, setStep] = useState<ChosenStep | null>(null);
  const open = (name: ChosenStep) => () => setStep(name);
  const tools: readonly Tool[] =
    cards.length === 0
      ? []
      : [
          { sign: IconArrowsMove, words: "Move to…", keyName: "M", run: onMove },
          { sign: IconUserPlus, words: "Assign", keyName: "A", run: open("assign") },
          ...(hasLabels ? [{ sign: IconTag, words: "Label", keyName: "L", run: open("label") }] : []),
          { sign: IconHandStop, words: "Block", keyName: "B", run: open("block") },
          { sign: IconRuler2, words: "Size", keyName: "S", run: open("size") },
          ...(hasSprints && isLead(actor, pod.id)
            ? [{ sign: IconCalendarPlus, words: "Sprint", keyName: "P", run: open("sprint") }]
            : []),
        ];
  useShortcuts([
    ...tools.map(
      ({ words, keyName, run }) =>
        [
          { keys: keyName, group: "Chosen cards", words: `${words}: ${counted(cards.length, "card")}` },
          run,
        ] as const,
    ),
    [{ keys: "Escape", group: "Chosen cards", words: "Choose none" }, choosing.clear],
  ]);
  usePageFoot();
  const count = cards.length === 0 ? "Press cards to choose them" : `${counted(cards.length, "card")} chosen`;
  return (
    <div
      className={classes["bar"]}
      role="toolbar"
      aria-label={count}
      tabIndex={-1}
      onKeyDown={walkTools}
      data-chosen-bar=""
    >
      <b className={classes["count"]}>
        <span className={classes["long"]}>{count}</span>
        <span className={classes["short"]} aria-hidden="true">
          {cards.length === 0 ? count : cards.length}
        </span>
      </b>
      <div className={classes["tools"]}>
        {tools.map(({ sign: Sign, words, keyName, run }, i) => (
          <Button
            key={keyName}
            className={classes["tool"] ?? ""}
            variant={i === 0 ? "filled" : "default"}
            size="xs"
            tabIndex={i === 0 ? 0 : -1}
            leftSection={<Sign size={14} stroke={1.75} aria-hidden="true" />}
            rightSection={<KeyHint>{keyName}</KeyHint>}
            onClick={run}
          >
            {words}
          </Button>
        ))}
      </div>
      <Button
        className={classes["tool"] ?? ""}
        variant="subtle"
        size="xs"
        tabIndex={tools.length === 0 ? 0 : -1}
        aria-label="Choose none"
        rightSection={<KeyHint>Esc</KeyHint>}
        onClick={choosing.clear}
      >
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </Button>
      {step !== null && (
        <ChosenDialog
          step={step}
          pod={pod}
          cards={cards}
          inOrder={choosing.inOrder}
          say={say}
          onClose={() => setStep(null)}
        />
      )}
    </div>
  );
}

/** Notices come above the bar. */
function usePageFoot(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--page-foot", "56px");
    return () => void style.removeProperty("--page-foot");
  }, []);
}

/** One stop for the Tab key; arrows go from tool to tool. */
function walkTools(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>(":scope button")];
  const at = tools.findIndex((tool) => tool === document.activeElement);
  if (way === undefined || at < 0) return;
  event.preventDefault();
  tools.at((at + way) % tools.length)?.focus();
}
