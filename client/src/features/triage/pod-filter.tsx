import type { Pod, WorkspaceState } from "@tandem/shared";
import { Select } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useActor } from "../../live/hooks.ts";
import { useSlug } from "../../live/use-slug.ts";
import classes from "./triage-list.module.css";

interface PodFilterProps {
  readonly view: WorkspaceState;
  readonly pod: Pod | undefined;
}

const ALL = "all";

/** Whose requests are shown, where there are several pods. */
export function PodFilter({ view, pod }: PodFilterProps) {
  const actor = useActor();
  const slug = useSlug();
  const navigate = useNavigate();
  const pods = Object.values(view.pods);
  if (pods.length < 2) return null;
  const own = pods.filter(({ id }) => id in actor.pods);
  const all = own.length === 0 ? "Every pod" : own.length === 1 ? (own[0]?.name ?? "") : "My pods";
  const others = pods.filter(({ id }) => own.length !== 1 || id !== own[0]?.id);
  return (
    <Select
      className={classes["pods"] ?? ""}
      aria-label="Pod"
      data={[{ value: ALL, label: all }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      value={pod?.id ?? ALL}
      onChange={(id) =>
        void navigate({
          to: "/w/$workspace/triage",
          params: { workspace: slug },
          search: id === null || id === ALL ? {} : { pod: id },
          replace: true,
        })
      }
      allowDeselect={false}
    />
  );
}
