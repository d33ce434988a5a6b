import type { SessionStatus } from "@tandem/server";
import { keepOnly } from "./kept.ts";

/** The server's last answer to who is signed in, for a page that opens without a line. */
const KEY = "tandem-session";

/** Nobody is signed in any more: neither the answer nor any kept state may be shown again. */
export async function forgetSession(): Promise<void> {
  localStorage.removeItem(KEY);
  await keepOnly([]);
}

function remember(text: string): void {
  const { result }: { result: { data: SessionStatus } } = JSON.parse(text);
  const { signedIn } = result.data;
  if (signedIn === null) return void forgetSession();
  localStorage.setItem(KEY, text);
  void keepOnly(signedIn.workspaces.map(({ member }) => member));
}

/** Asks who is signed in; where the server cannot be reached, answers what it said last. */
export async function askWhoIsHere(ask: () => Promise<Response>): Promise<Response> {
  const answer = await ask().catch((cause: unknown) => cause);
  if (answer instanceof Response && answer.status < 502) {
    if (answer.ok) remember(await answer.clone().text());
    return answer;
  }
  const last = localStorage.getItem(KEY);
  if (last !== null) return new Response(last, { headers: { "content-type": "application/json" } });
  if (answer instanceof Response) return answer;
  throw answer;
}
