import { Paper, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconCloudOff, IconMoodEmpty, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { api } from "../../live/api.ts";
import { useLive } from "../../live/live-context.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { FoundRow } from "./found-row.tsx";
import classes from "./search-page.module.css";
import { MOST_TYPED } from "./search-search.ts";

/** Rest after the last key before the server is asked, in milliseconds. */
const REST_MS = 180;

/** Everything that was ever written about a request, open or closed, or in a retrospective, by its words. */
export function SearchPage() {
  const { q = "" } = useSearch({ from: "/w/$workspace/search" });
  const slug = useSlug();
  const { workspace } = useLive();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const [asked, setAsked] = useState(q);
  // The address changed by itself: back, or another search from the palette.
  if (asked !== q) {
    setAsked(q);
    if (typed.trim() !== q) setTyped(q);
  }
  const go = useDebouncedCallback((words: string) => {
    void navigate({
      to: "/w/$workspace/search",
      params: { workspace: slug },
      search: words === "" ? {} : { q: words },
      replace: true,
      resetScroll: false,
    });
  }, REST_MS);
  const answer = useQuery(
    api.workspace.search.queryOptions(
      { workspace, words: q },
      { enabled: q !== "", placeholderData: keepPreviousData, staleTime: 5_000 },
    ),
  );
  useShortcut({ keys: "F", group: "Find the way", words: "To the search field" }, () =>
    field.current?.focus(),
  );
  // Whoever opens it without a word came to type one.
  const isEmpty = q === "";
  useEffect(() => {
    if (isEmpty) field.current?.focus();
  }, [isEmpty]);
  const found = q === "" ? undefined : answer.data;

  return (
    <Page width={860}>
      <PageHead
        title={found === undefined ? "Search" : headline(found.found, found.hasMore)}
        sub="Titles, briefs, questions, steps, reasons and comments of all requests, closed ones too, and retrospectives."
      />
      <TextInput
        ref={field}
        className={classes["field"] ?? ""}
        aria-label="Words to find"
        placeholder="Words, or how they begin"
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        type="search"
        size="md"
        maxLength={MOST_TYPED}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          go(event.currentTarget.value.trim());
        }}
      />
      <div aria-live="polite" className={classes["hidden"]}>
        {found !== undefined && !answer.isFetching && headline(found.found, found.hasMore)}
      </div>
      {q !== "" && answer.isPending && answer.fetchStatus !== "paused" && (
        <SkeletonRows rows={4} columns={2} />
      )}
      {(answer.isError || (answer.isPending && answer.fetchStatus === "paused")) && (
        <EmptyState icon={IconCloudOff} heading="The search needs the connection">
          Open requests are in the list of requests, also without it.
        </EmptyState>
      )}
      {found?.isWhole === false && (
        <p className={classes["note"]} role="status">
          Older work is still being read. Search again in a moment for all of it.
        </p>
      )}
      {found !== undefined && found.found.length === 0 && (
        <EmptyState icon={IconMoodEmpty} heading="Nobody wrote that">
          Fewer words find more. Each may be just a beginning.
        </EmptyState>
      )}
      {found !== undefined && found.found.length > 0 && (
        <Paper
          component="ul"
          className={classes["list"] ?? ""}
          data-old={answer.isPlaceholderData || undefined}
        >
          {found.found.map((one) => (
            <FoundRow key={one.thing} found={one} />
          ))}
        </Paper>
      )}
      {found?.hasMore === true && (
        <p className={classes["note"]}>The best {found.found.length} are shown. Another word narrows it.</p>
      )}
    </Page>
  );
}

function headline(found: readonly { readonly what: string }[], hasMore: boolean): string {
  if (found.length === 0) return "Nothing found";
  const count = found.every(({ what }) => what === "request")
    ? counted(found.length, "request")
    : `${found.length}`;
  return hasMore ? `The best ${count}` : `${count} found`;
}
