import { BOARD_STAGES } from "@tandem/shared";
import { IconLayoutKanban } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { usePod } from "../../live/use-pod.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { BoardSearch } from "./board-search.ts";
import { Board } from "./board.tsx";

/** One pod's board, see `usePod`. */
export function BoardPage() {
  const search = BoardSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate({ from: "/w/$workspace/board" });
  const pod = usePod(search.pod);
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
