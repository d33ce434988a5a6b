import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@tandem/server";
import { takeEarly } from "./early.ts";
import { askWhoIsHere } from "./remembered-session.ts";

/** Longest wait for an answer, in milliseconds; a snapshot of 10,000 cards over a slow line takes its time. */
const ANSWER_WITHIN_MS = 20_000;
/** The same for a call that carries a file of up to 20 MB. */
const FILE_WITHIN_MS = 5 * 60_000;
/** They go alone: the server reads a body that large for these two only. */
const CARRY_FILE: readonly string[] = ["history.dryRun", "history.import"];
/** Commands are a batch of their own, and a snapshot must not wait for anything. */
const ALONE: readonly string[] = ["workspace.send", "workspace.snapshot"];
const URL = "/api/trpc";

type Fetch = NonNullable<Parameters<typeof httpBatchLink>[0]["fetch"]>;

/** Every call ends: a line that swallows the answer must not hold back the commands behind it. */
const fetchWithin =
  (ms: number) =>
  (...[input, init]: Parameters<Fetch>): Promise<Response> => {
    const limit = AbortSignal.timeout(ms);
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    const ask = () => fetch(input, { ...init, signal });
    return takeEarly(input.toString())?.catch(ask) ?? ask();
  };
const boundedFetch = fetchWithin(ANSWER_WITHIN_MS);

/** The one way to call the server. What the workspace itself holds comes through the replica instead. */
export const client: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ path }) => CARRY_FILE.includes(path),
      true: httpLink({ url: URL, fetch: fetchWithin(FILE_WITHIN_MS) }),
      false: splitLink({
        condition: ({ path }) => path === "session.status",
        true: httpLink({ url: URL, fetch: (input, init) => askWhoIsHere(() => boundedFetch(input, init)) }),
        false: splitLink({
          condition: ({ path }) => ALONE.includes(path),
          true: httpLink({ url: URL, fetch: boundedFetch }),
          false: httpBatchLink({ url: URL, fetch: boundedFetch, maxURLLength: 4_000 }),
        }),
      }),
    }),
  ],
});

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 2 } },
});

/** Options for `useQuery` and `useMutation`: `useQuery(api.workspace.history.queryOptions({ … }))`. */
export const api: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

// Also without a line: the answer is then what the server said last.
queryClient.setQueryDefaults(api.session.status.queryKey(), { networkMode: "always" });
