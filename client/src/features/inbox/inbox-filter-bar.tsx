import { NOTICE_FACTS, NOTICE_KINDS, type NoticeGroup } from "@tandem/shared";
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { groupWords } from "../../ui/notice-words.ts";
import { readInboxSearch, type InboxSearch } from "./inbox-search.ts";
import classes from "./inbox-page.module.css";

interface InboxFilterBarProps {
  readonly search: InboxSearch;
  readonly onChange: (search: InboxSearch) => void;
}

const GROUPS: readonly NoticeGroup[] = ["requests", "pod", "talk", "services"];
const CHOICES = [
  { value: "", label: "Every kind" },
  ...GROUPS.map((group) => ({
    group: groupWords[group],
    items: NOTICE_KINDS.filter((kind) => NOTICE_FACTS[kind].group === group).map((kind) => ({
      value: kind,
      label: NOTICE_FACTS[kind].label,
    })),
  })),
];

/** What is shown of the inbox, all of it in the address. */
export function InboxFilterBar({ search, onChange }: InboxFilterBarProps) {
  return (
    <search className={classes["filters"]} aria-label="Filter the inbox">
      <SegmentedControl
        aria-label="Which lines"
        value={search.unread === true ? "unread" : "all"}
        data={[
          { value: "all", label: "All" },
          { value: "unread", label: "Unread" },
        ]}
        onChange={(value) => onChange(readInboxSearch({ ...search, unread: value === "unread" }))}
      />
      <NativeSelect
        aria-label="Kind"
        data={CHOICES}
        value={search.kind ?? ""}
        onChange={(event) => onChange(readInboxSearch({ ...search, kind: event.currentTarget.value }))}
      />
    </search>
  );
}
