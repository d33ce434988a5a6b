import type { ClientEvents, ServerEvents } from "@tandem/server";
import { readFile } from "node:fs/promises";
import { io, type Socket } from "socket.io-client";
import { startTandem, type TandemProcess } from "../harness/server.ts";
import { gather, hangUp, send, type Client, type Crowd } from "./crowd.ts";
import { median, type Figure } from "./figures.ts";
import { envelope, someId } from "./mix.ts";

/** How many sockets are opened, as a rule and with `--full`. */
export const SOCKETS = { usual: 2_000, full: 10_000 } as const;

const MEMBERS = 20;
const ROUNDS = 5;
/** Sockets whose opening is under way at a time. */
const AT_ONCE = 200;
/** Commits that are made while everybody comes back. */
const MEANWHILE = 20;
const WAITS_MS = 120_000;

/** A page's line, and the last commit that it has. */
interface Line {
  readonly socket: Socket<ServerEvents, ClientEvents>;
  seq: number;
  /** Told to take a snapshot, which a page would have to fetch. */
  startedOver: number;
}

/** Resolves once `isSo`, which is asked at each turn of the clock; refuses after two minutes. */
async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + WAITS_MS;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Waited two minutes in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A line as a page's, without the page: it knows its seq, says it on each connection, and misses nothing unseen. */
function lineOf(crowd: Crowd, { cookie }: Client, from: number): Line {
  const socket: Line["socket"] = io(crowd.url, {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.5,
    extraHeaders: { cookie, origin: crowd.url },
    auth: (give) => give({ workspace: crowd.workspace, seq: line.seq, build: null }),
  });
  const line: Line = { socket, seq: from, startedOver: 0 };
  socket.on("commits", (commits) => {
    for (const { seq } of commits) {
      if (seq <= line.seq) continue;
      // A page notices a gap and starts over; here it stays where it was, and the figures say so.
      if (seq !== line.seq + 1) return;
      line.seq = seq;
    }
  });
  socket.on("start-over", () => line.startedOver++);
  return line;
}

/** Memory that the server holds, in bytes; NaN where the system does not tell. */
async function memoryOf(tandem: TandemProcess): Promise<number> {
  const status = await readFile(`/proc/${tandem.pid()}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? Number.NaN) * 1024;
}

const comment = (request: string) =>
  envelope("request.comment", { request, comment: someId(), text: "Looks right to me." });

async function headOf(crowd: Crowd): Promise<number> {
  const asked = encodeURIComponent(JSON.stringify({ workspace: crowd.workspace }));
  const answer = await fetch(`${crowd.url}/api/trpc/workspace.snapshot?input=${asked}`, {
    headers: { cookie: crowd.lead.cookie },
  });
  const { result } = (await answer.json()) as { result: { data: { state: { seq: number } } } };
  return result.data.state.seq;
}

/** Many sockets on one node: memory each, one event to all of them, and all back after a restart. */
export async function socketFigures(sockets: number): Promise<Figure[]> {
  const tandem = await startTandem();
  const lines: Line[] = [];
  try {
    const crowd = await gather(tandem.url, { people: MEMBERS, cards: 100 });
    const card = crowd.clients[0]?.cards[0];
    if (card === undefined) throw new Error("The crowd has no card to talk about.");
    let seq = await headOf(crowd);
    const before = await memoryOf(tandem);

    const opens = performance.now();
    const connected = () => lines.filter(({ socket }) => socket.connected).length;
    for (let i = 0; i < sockets; i++) {
      const client = crowd.clients[i % crowd.clients.length];
      if (client) lines.push(lineOf(crowd, client, seq));
      if (i % AT_ONCE === AT_ONCE - 1) await until(() => connected() > i - AT_ONCE / 2, "sockets were open");
    }
    await until(() => connected() === sockets, "all sockets were open");
    const opened = (performance.now() - opens) / 1000;
    const each = ((await memoryOf(tandem)) - before) / sockets / 1024;

    const tellings: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const begins = performance.now();
      await send(crowd, crowd.lead, [comment(card)]);
      seq++;
      await until(() => lines.every((line) => line.seq >= seq), "all had an event");
      tellings.push((performance.now() - begins) / 1000);
    }

    await tandem.stop();
    await until(() => connected() === 0, "all sockets were closed");
    await tandem.start();
    const restarts = performance.now();
    for (let i = 0; i < MEANWHILE; i++) await send(crowd, crowd.lead, [comment(card)]);
    seq += MEANWHILE;
    await until(() => connected() === sockets, "all sockets were back");
    const back = (performance.now() - restarts) / 1000;
    await until(() => lines.every((line) => line.seq >= seq || line.startedOver > 0), "all had every commit");
    const short = lines.filter((line) => line.seq !== seq).length;

    const many = sockets.toLocaleString("en-GB");
    const most = (value: number) => ({ side: "≤" as const, value });
    return [
      { what: `${many} sockets: opened in`, value: opened, unit: "s", note: `${MEMBERS} members` },
      { what: `${many} sockets: memory each`, value: each, unit: "KB", target: most(20) },
      {
        what: `${many} sockets: one event to all`,
        value: median(tellings),
        unit: "s",
        target: most(0.4),
        note: `median of ${ROUNDS}; the receivers are one process beside it`,
      },
      { what: `${many} sockets: all back after a restart`, value: back, unit: "s", target: most(30) },
      {
        what: `${many} sockets: without a commit of ${MEANWHILE} meanwhile`,
        value: short,
        unit: "sockets",
        target: most(0),
      },
    ];
  } finally {
    for (const { socket } of lines) socket.disconnect();
    hangUp();
    await tandem.end();
  }
}
