import { founder, invited } from "@tandem/server/testing/visitor.ts";
import type { Outcome } from "@tandem/server/workspace/outcome.ts";
import {
  type Envelope,
  type MemberId,
  type RequestId,
  type ServiceId,
  type WorkspaceId,
} from "@tandem/shared";
import { Agent, request as ask } from "node:http";
import { envelope, filing, someId } from "./mix.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Somebody signed in, at the wire: one HTTP call and its text, with little work of our own beside it. */
export interface Client {
  readonly cookie: string;
  readonly member: MemberId;
  /** Requests that this client filed. */
  readonly cards: RequestId[];
}

/** A server's one workspace, and everyone in it. */
export interface Crowd {
  readonly url: string;
  readonly workspace: WorkspaceId;
  readonly slug: string;
  readonly service: ServiceId;
  /** The first column of work in progress: from here a card may go on and come back without a sprint. */
  readonly build: string;
  readonly lead: Client;
  readonly clients: readonly Client[];
}

/** The server ends connections that rest; where it did just as one was taken up again, nothing was heard of the call. */
const isStale = (cause: Error): boolean =>
  "code" in cause && (cause.code === "ECONNRESET" || cause.code === "EPIPE");

/** One call over a kept connection; resolves to the answer's text. */
export function call(url: string, { cookie }: Pick<Client, "cookie">, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      ...(body === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    };
    const sent = ask(url, { agent, method: body === undefined ? "GET" : "POST", headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (text += chunk));
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve(text) : reject(new Error(`${answer.statusCode}: ${text}`)),
      );
    });
    // A command sent again gets its first answer, so it may be said twice.
    sent.on("error", (cause) =>
      sent.reusedSocket && isStale(cause) ? resolve(call(url, { cookie }, body)) : reject(cause),
    );
    sent.end(body);
  });
}

/** Gives commands as a page does, and insists that each was done. */
export async function send({ url, workspace }: Crowd, client: Client, commands: readonly Envelope[]) {
  const text = await call(`${url}/api/trpc/workspace.send`, client, JSON.stringify({ workspace, commands }));
  const outcomes: Outcome[] = JSON.parse(text).result.data;
  const wrong = outcomes.find(({ status }) => status !== "committed");
  if (wrong !== undefined) throw new Error(`The server said ${JSON.stringify(wrong)}.`);
}

/** One call takes a hundred. */
const MOST_AT_ONCE = 100;

async function sendAll(crowd: Crowd, client: Client, commands: readonly Envelope[]): Promise<void> {
  for (let from = 0; from < commands.length; from += MOST_AT_ONCE)
    await send(crowd, client, commands.slice(from, from + MOST_AT_ONCE));
}

/** Sets a fresh server up, lets 50 marketers in, and fills the board: 2,000 cards in three columns, limits taken off. */
export async function gather(url: string, { people = 50, cards = 2_000 } = {}): Promise<Crowd> {
  const ada = await founder(url);
  const clients: Client[] = [];
  for (let from = 0; from < people; from += 10) {
    const some = Array.from({ length: 10 }, (_, i) => invited(ada, url, `Mia${from + i}`));
    for (const { cookie, member } of await Promise.all(some))
      clients.push({ cookie: cookie() ?? "", member, cards: [] });
  }
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  const service = Object.values(state.services).find(({ key }) => key === "campaign_tweak");
  const board = Object.values(state.columns).sort((a, b) => columnOrder(state.pods, a.id, b.id));
  const places = board.filter(({ stage }) => stage === "ready" || stage === "in_progress");
  const build = places.find(({ stage }) => stage === "in_progress")?.id;
  if (service === undefined || build === undefined) throw new Error("Set-up made no catalogue or no board.");
  const lead = { cookie: ada.cookie() ?? "", member: ada.member, cards: [] };
  const crowd: Crowd = {
    url,
    workspace: ada.workspace,
    slug: ada.slug,
    service: service.id,
    build,
    lead,
    clients,
  };

  await send(
    crowd,
    lead,
    places
      .filter(({ limit }) => limit !== null)
      .map(({ id: column }) => envelope("column.change", { column, limit: null })),
  );
  const each = Math.ceil(cards / people);
  for (const [who, client] of clients.entries()) {
    client.cards.push(...Array.from({ length: each }, () => someId() as RequestId));
    const titles = (i: number) => `Swap the hero of the autumn campaign, market ${who}-${i}`;
    await sendAll(
      crowd,
      client,
      client.cards.map((id, i) => filing(id, service.id, titles(i))),
    );
    const accepted = client.cards.map((request) =>
      envelope("request.accept", { request, tick: service.ready.map((_, i) => i), size: 3 }),
    );
    await sendAll(crowd, lead, accepted);
    const moved = client.cards.flatMap((request, i) => {
      const column = places[i % places.length];
      return column === undefined || column.stage === "ready"
        ? []
        : [envelope("request.move", { request, column: column.id })];
    });
    await sendAll(crowd, lead, moved);
  }
  return crowd;
}

function columnOrder(
  pods: Readonly<Record<string, { readonly columns: readonly string[] }>>,
  a: string,
  b: string,
): number {
  const order = Object.values(pods).flatMap(({ columns }) => columns);
  return order.indexOf(a) - order.indexOf(b);
}

export const hangUp = (): void => agent.destroy();
