import type { BrowserContext } from "@playwright/test";
import type { AppRouter } from "@tandem/server";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";

/**
 * The server's API with a browser's own cookies: whoever signs in through it is signed in on the browser's pages, and the
 * other way round.
 */
export function apiOf(context: BrowserContext, url: string): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/api/trpc`,
        async fetch(input, init) {
          const answer = await context.request.fetch(String(input), {
            method: init?.method ?? "GET",
            headers: { "content-type": "application/json" },
            ...(typeof init?.body === "string" ? { data: init.body } : {}),
          });
          return new Response(new Uint8Array(await answer.body()), {
            status: answer.status(),
            headers: answer.headers(),
          });
        },
      }),
    ],
  });
}
