import { Button, Group, TextInput } from "@mantine/core";
import { requestOf, type Pod, type WorkspaceState } from "@tandem/shared";
import {
  IconArrowBackUp,
  IconBookmark,
  IconChecks,
  IconFilter,
  IconHandStop,
  IconId,
  IconLayoutRows,
  IconSearch,
  IconUser,
} from "@tabler/icons-react";
import {
  useCallback,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from "react";
import { useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { useUndo } from "../../live/use-undo.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { fetchLater, later } from "../../ui/later.tsx";
import { LevelSign } from "../../ui/level.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { BoardChip } from "./board-chip.tsx";
import type { BoardOptionsProps } from "./board-options.tsx";
import { countFilters, isOverAge, type AgeOf, type BoardSearch } from "./board-search.ts";
import classes from "./board-tools.module.css";
import type { CardField } from "./card-fields.ts";
import { moveWords } from "./move-words.ts";
import type { PodSelectProps } from "./pod-select.tsx";
import type { Say } from "./use-announcer.tsx";
import type { Choosing } from "./use-choosing.ts";

/** Stands there with the first screen; what opens it comes after. */
const PodSelect = later<PodSelectProps>(
  () => import("./pod-select.tsx").then((code) => code.PodSelect),
  ({ pod }) => <TextInput aria-label="Pod" w={150} value={pod.name} readOnly />,
);

const BoardOptions = later<BoardOptionsProps>(
  () => import("./board-options.tsx").then((code) => code.BoardOptions),
  ({ children }) => children,
);

interface BoardToolsProps {
  readonly pod: Pod;
  readonly search: BoardSearch;
  readonly onSearch: (change: Partial<BoardSearch>) => void;
  readonly ageOf: AgeOf;
  readonly hidden: ReadonlySet<CardField>;
  readonly onHidden: (hidden: readonly CardField[]) => void;
  readonly choosing: Choosing;
  readonly say: Say;
  /** Who else is here. */
  readonly here: ReactNode;
}

const LANES: Readonly<Record<NonNullable<BoardSearch["lanes"]>, string>> = {
  class: "class",
  service: "service",
  goal: "goal",
  assignee: "person",
  sprint: "sprint",
};

/** What to look at first, a filter that lives in the address, and the way back. */
export function BoardTools({
  pod,
  search,
  onSearch,
  ageOf,
  hidden,
  onHidden,
  choosing,
  say,
  here,
}: BoardToolsProps) {
  const pods = useView((view) => view.pods);
  const views = useView((view) => view.views);
  const trouble = useView(
    useCallback((view: WorkspaceState) => troubleOf(view, pod, ageOf), [pod, ageOf]),
    shallowEqual,
  );
  const { canUndo, undo } = useUndo();
  const { replica } = useLive();
  const takeBack = () => {
    // What stays is said by its notice.
    const keys = (undo()?.takenBack ?? []).flatMap((id) => requestOf(replica.getView(), id)?.key ?? []);
    if (keys.length > 0) say(moveWords.undone(keys));
  };
  const { chosen } = choosing;
  const isChoosing = useSyncExternalStore(chosen.subscribe, chosen.isOn);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([
    [{ keys: "F", group: "Board", words: "Find on this board" }, () => field.current?.focus()],
    [{ keys: "Z", group: "Board", words: "Undo" }, takeBack],
  ]);
  const [opened, setOpened] = useState<BoardOptionsProps["kind"] | null>(null);
  const option = (kind: BoardOptionsProps["kind"], icon: ReactElement, words: string, pressed?: boolean) => (
    <BoardOptions
      kind={kind}
      pod={pod}
      search={search}
      onSearch={onSearch}
      hidden={hidden}
      onHidden={onHidden}
      opened={opened === kind}
      onChange={(open) => setOpened(open ? kind : null)}
    >
      <BoardChip
        plain
        icon={icon}
        expanded={opened === kind}
        {...(pressed ? { pressed } : {})}
        onClick={() => {
          void fetchLater();
          setOpened(opened === kind ? null : kind);
        }}
      >
        {words}
      </BoardChip>
    </BoardOptions>
  );
  const filters = countFilters(search);
  const toggle = (show: BoardSearch["show"]) => onSearch({ show: search.show === show ? undefined : show });
  return (
    <div className={classes["bar"]}>
      {Object.keys(pods).length > 1 && (
        <PodSelect pods={Object.values(pods)} pod={pod} onPod={(id) => onSearch({ pod: id })} />
      )}
      <TextInput
        ref={field}
        aria-label="Find on this board"
        placeholder="Find a card"
        leftSection={<IconSearch size={14} stroke={1.75} />}
        rightSection={search.q ? null : <KeyHint>F</KeyHint>}
        w={200}
        value={search.q ?? ""}
        onChange={(event) => onSearch({ q: event.currentTarget.value || undefined })}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            onSearch({ q: undefined });
            event.currentTarget.blur();
          }
        }}
      />
      <div className={classes["options"]}>
        <div className={classes["chips"]}>
          <BoardChip
            pressed={search.show === "mine"}
            onClick={() => toggle("mine")}
            icon={<IconUser size={14} stroke={1.75} />}
          >
            Mine
          </BoardChip>
          {option(
            "filter",
            <IconFilter size={15} stroke={1.75} />,
            filters === 0 ? "Filter" : `Filter: ${filters}`,
            filters > 0,
          )}
          {option(
            "lanes",
            <IconLayoutRows size={15} stroke={1.75} />,
            `Lanes: ${search.lanes ? LANES[search.lanes] : "none"}`,
          )}
          {option(
            "views",
            <IconBookmark size={15} stroke={1.75} />,
            (search.view && views[search.view]?.name) || "Views",
          )}
          {option("cards", <IconId size={15} stroke={1.75} />, "Cards")}
          {choosing.mayChoose && (
            <BoardChip
              plain
              icon={<IconChecks size={15} stroke={1.75} />}
              pressed={isChoosing}
              onClick={isChoosing ? choosing.clear : choosing.begin}
            >
              Choose
            </BoardChip>
          )}
        </div>
        <span className={classes["space"]} />
        {here}
        <Group gap={8} wrap="nowrap" className={classes["first"] ?? ""}>
          {(trouble.over > 0 || search.show === "over") && (
            <BoardChip
              pressed={search.show === "over"}
              onClick={() => toggle("over")}
              icon={<LevelSign level="late" />}
            >
              {trouble.over} over age
            </BoardChip>
          )}
          {(trouble.blocked > 0 || search.show === "blocked") && (
            <BoardChip
              pressed={search.show === "blocked"}
              onClick={() => toggle("blocked")}
              icon={<IconHandStop size={14} stroke={1.75} />}
            >
              {trouble.blocked} blocked
              {trouble.marketing > 0 &&
                `, ${trouble.marketing} wait${trouble.marketing === 1 ? "s" : ""} for marketing`}
            </BoardChip>
          )}
          <Button
            variant="default"
            size="xs"
            disabled={!canUndo}
            leftSection={<IconArrowBackUp size={14} stroke={1.75} />}
            rightSection={<KeyHint>Z</KeyHint>}
            onClick={takeBack}
          >
            Undo
          </Button>
        </Group>
      </div>
    </div>
  );
}

function troubleOf(view: WorkspaceState, pod: Pod, ageOf: AgeOf) {
  let over = 0;
  let blocked = 0;
  let marketing = 0;
  for (const column of pod.columns) {
    for (const id of view.lanes[column] ?? []) {
      const card = requestOf(view, id);
      if (!card || card.closedAt !== null) continue;
      if (isOverAge(card, ageOf, view.services)) over++;
      if (card.block) blocked++;
      if (card.block?.reason === "marketing") marketing++;
    }
  }
  return { over, blocked, marketing };
}
