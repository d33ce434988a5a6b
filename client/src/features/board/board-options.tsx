import { Button, Checkbox, Group, MultiSelect, Popover, Radio, SegmentedControl, Stack } from "@mantine/core";
import {
  byGoalState,
  byLabelName,
  CLASSES,
  isOpenGoal,
  sprintsOf,
  type Pod,
  type WorkspaceState,
} from "@tandem/shared";
import { useCallback, type ReactElement } from "react";
import { useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { useNames } from "../../live/use-names.ts";
import { classWords } from "../../ui/class-sign.tsx";
import {
  chosen,
  countFilters,
  FILTERS,
  LANES_BY,
  NONE,
  type BoardSearch,
  type Filter,
  type LanesBy,
} from "./board-search.ts";
import { BoardViews } from "./board-views.tsx";
import classes from "./board-tools.module.css";
import { CARD_FIELD_NAMES, CARD_FIELDS, type CardField } from "./card-fields.ts";

interface OptionsProps {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** What it opens from. */
  readonly children: ReactElement;
}

export interface BoardOptionsProps extends OptionsProps {
  readonly kind: "views" | "filter" | "lanes" | "cards";
  readonly pod: Pod;
  readonly search: BoardSearch;
  readonly onSearch: (change: Partial<BoardSearch>) => void;
  readonly hidden: ReadonlySet<CardField>;
  readonly onHidden: (hidden: readonly CardField[]) => void;
}

/** What opens from a tool of the board: filters, swimlanes, or what a card shows. */
export function BoardOptions({ kind, opened, onChange, children, ...rest }: BoardOptionsProps) {
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      position="bottom-start"
      width={WIDTHS[kind]}
      trapFocus
      returnFocus
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={TITLES[kind]} p={14}>
        {kind === "views" && <BoardViews {...rest} onDone={() => onChange(false)} />}
        {kind === "filter" && <FilterOptions {...rest} />}
        {kind === "lanes" && <LaneOptions {...rest} onDone={() => onChange(false)} />}
        {kind === "cards" && <CardOptions {...rest} />}
      </Popover.Dropdown>
    </Popover>
  );
}

const WIDTHS = { views: 300, filter: 320, lanes: 240, cards: 240 } as const;
const TITLES = {
  views: "Views",
  filter: "Filter",
  lanes: "Swimlanes",
  cards: "Cards",
} as const;

type ContentProps = Omit<BoardOptionsProps, keyof OptionsProps | "kind">;

const FILTER_NAMES: Readonly<Record<Filter, string>> = {
  service: "Service",
  class: "Class of service",
  goal: "Goal",
  assignee: "Who works on it",
  label: "Label",
  sprint: "Sprint",
};

/** Cards shown of what everyone counts: choices of one kind add up, kinds narrow each other. */
function FilterOptions({ pod, search, onSearch }: ContentProps) {
  const choices = useChoices(pod);
  return (
    <Stack gap={10}>
      {FILTERS.map((filter) => (
        <MultiSelect
          key={filter}
          label={FILTER_NAMES[filter]}
          placeholder={search[filter] ? "" : "All"}
          data={choices[filter]}
          value={[...chosen(search[filter])]}
          onChange={(values) => onSearch({ [filter]: values.join(",") || undefined })}
          searchable
          clearable
          hidePickedOptions
          openOnFocus={false}
          classNames={{ inputField: classes["field"] ?? "" }}
          maxValues={20}
          comboboxProps={{ withinPortal: false }}
        />
      ))}
      <Group justify="space-between" gap={8}>
        <span className={classes["hint"]}>Limits count every card.</span>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={countFilters(search) === 0}
          onClick={() => onSearch(Object.fromEntries(FILTERS.map((filter) => [filter, undefined])))}
        >
          Show all
        </Button>
      </Group>
    </Stack>
  );
}

function useChoices(pod: Pod): Readonly<Record<Filter, { value: string; label: string }[]>> {
  const nameOf = useNames();
  const { services, goals, members, labels, sprints } = useView(
    useCallback(
      (view: WorkspaceState) => ({
        services: view.services,
        goals: view.goals,
        members: view.members,
        labels: view.labels,
        sprints: view.sprints,
      }),
      [],
    ),
    shallowEqual,
  );
  const none = (label: string) => ({ value: NONE, label });
  const people = Object.values(members).filter(({ active, pods }) => active && pod.id in pods);
  const periods = sprintsOf({ sprints } as WorkspaceState, pod.id).filter(({ state }) => state !== "closed");
  return {
    service: Object.values(services)
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id, label: name })),
    class: CLASSES.filter((of) => of !== "expedite").map((of) => ({ value: of, label: classWords[of].name })),
    goal: [
      ...Object.values(goals)
        .filter(isOpenGoal)
        .sort(byGoalState)
        .map(({ id, name }) => ({ value: id, label: name })),
      none("No goal"),
    ],
    assignee: [...people.map(({ id }) => ({ value: id, label: nameOf(id) })), none("Nobody yet")],
    label: [
      ...Object.values(labels)
        .sort(byLabelName)
        .map(({ id, name }) => ({ value: id, label: name })),
      none("No label"),
    ],
    sprint: [...periods.map(({ id, name }) => ({ value: id, label: name })), none("No sprint")],
  };
}

const LANE_NAMES: Readonly<Record<LanesBy | "none", string>> = {
  none: "None",
  class: "Class of service",
  service: "Service",
  goal: "Goal",
  assignee: "Person",
  sprint: "Sprint",
};

function LaneOptions({ search, onSearch, onDone }: ContentProps & { readonly onDone: () => void }) {
  return (
    <Radio.Group
      label="Cut the board into lanes by"
      value={search.lanes ?? "none"}
      onChange={(value) => {
        onSearch({ lanes: LANES_BY.find((by) => by === value) });
        onDone();
      }}
    >
      <Stack gap={8} mt={8}>
        {(["none", ...LANES_BY] as const).map((by) => (
          <Radio key={by} value={by} label={LANE_NAMES[by]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function CardOptions({ search, onSearch, hidden, onHidden }: ContentProps) {
  return (
    <Stack gap={12}>
      <SegmentedControl
        fullWidth
        aria-label="Density"
        value={search.density ?? "roomy"}
        onChange={(value) => onSearch({ density: value === "compact" ? "compact" : undefined })}
        data={[
          { value: "roomy", label: "Roomy" },
          { value: "compact", label: "Compact" },
        ]}
      />
      <Checkbox.Group
        label="Cards show"
        description="On this device"
        value={CARD_FIELDS.filter((field) => !hidden.has(field))}
        onChange={(shown) => onHidden(CARD_FIELDS.filter((field) => !shown.includes(field)))}
      >
        <Stack gap={8} mt={8}>
          {CARD_FIELDS.map((field) => (
            <Checkbox key={field} value={field} label={CARD_FIELD_NAMES[field]} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
