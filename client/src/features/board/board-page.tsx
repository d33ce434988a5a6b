import { BOARD_STAGES, type Pod, type WorkspaceState } from "@tandem/shared";
import { IconLayoutKanban } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useActor, useView } from "../../live/hooks.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { BoardSearch } from "./board-search.ts";
import { Board } from "./board.tsx";

const podsOf = (view: WorkspaceState) => view.pods;

/** The pod's board: one's own pod first, another by the address. */
export function BoardPage() {
  const search = BoardSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate({ from: "/w/$workspace/board" });
  const actor = useActor();
  const pods = useView(podsOf);
  const own = Object.keys(actor.pods)[0];
  const pod: Pod | undefined = pods[search.pod ?? own ?? ""] ?? Object.values(pods)[0];
  if (!pod || pod.columns.length < BOARD_STAGES.length) {
    return (
      <Page>
        <EmptyState icon={IconLayoutKanban} heading="No pod yet">
          An admin makes the first pod in Settings.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page layout="fill">
      <Board
        key={pod.id}
        pod={pod}
        search={search}
        onSearch={(change) => void navigate({ search: { ...search, ...change }, replace: true })}
      />
    </Page>
  );
}
