import { setTimeout as wait } from "node:timers/promises";
import { call, send, type Client, type Crowd } from "./crowd.ts";
import { times, type Figure } from "./figures.ts";
import { dayOfWork } from "./mix.ts";

const WARM_MS = 1_000;
const EACH_MS = 5_000;
const TOGETHER = 200;
const BATCH = 100;
const MOST_IN_BATCHES = 40_000;

type Work = (client: Client, n: number) => Promise<number>;

/** Every client does one thing after the other for so long; how much was done a second, and how long each took. */
async function saturate({ clients }: Crowd, ms: number, most: number, work: Work) {
  const began = performance.now();
  const took: number[] = [];
  let done = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (let n = 0; performance.now() - began < ms && done < most; n++) {
        const from = performance.now();
        const more = await work(client, n);
        done += more;
        took.push(performance.now() - from);
      }
    }),
  );
  return { rate: done / ((performance.now() - began) / 1000), took };
}

/** All together 200 a second, each at its appointed time whether the one before was answered or not. */
async function steadily({ clients }: Crowd, ms: number, work: Work): Promise<number[]> {
  const took: number[] = [];
  const began = performance.now();
  const calls: Promise<void>[] = [];
  for (let n = 0; n < (ms / 1000) * TOGETHER; n++) {
    const due = began + (n * 1000) / TOGETHER;
    if (due > performance.now()) await wait(due - performance.now());
    const client = clients[n % clients.length];
    if (client === undefined) break;
    const from = performance.now();
    calls.push(work(client, n).then(() => void took.push(performance.now() - from)));
  }
  await Promise.all(calls);
  return took;
}

/** Commands over HTTP and tRPC by 50 people who are signed in, on the board of 2,000 cards. */
export async function httpFigures(crowd: Crowd): Promise<Figure[]> {
  const days = new Map(crowd.clients.map((client) => [client, dayOfWork(client.cards, crowd.service)]));
  const some = (client: Client, count: number) => {
    const next = days.get(client);
    if (next === undefined) throw new Error("Nobody knows this client.");
    return Array.from({ length: count }, next);
  };
  const giveOne: Work = async (client) => {
    await send(crowd, client, some(client, 1));
    return 1;
  };
  const giveMany: Work = async (client) => {
    await send(crowd, client, some(client, BATCH));
    return BATCH;
  };
  const askOnly: Work = async (client) => {
    await call(`${crowd.url}/healthz`, client);
    return 1;
  };

  await saturate(crowd, WARM_MS, Infinity, giveOne);
  const steady = await steadily(crowd, EACH_MS, giveOne);
  const asking = await saturate(crowd, EACH_MS / 2, Infinity, askOnly);
  const single = await saturate(crowd, EACH_MS, Infinity, giveOne);
  const many = await saturate(crowd, EACH_MS, MOST_IN_BATCHES, giveMany);
  return [
    ...times("Answer at 200 commands/s together", steady, { p50: 5, p99: 15 }),
    {
      what: "Saturated, one by one",
      value: single.rate,
      unit: "commands/s",
      target: { side: "≥", value: 1_200 },
      note: `${(single.rate / asking.rate).toFixed(2)} of the least that HTTP allows`,
    },
    ...times("Answer while saturated one by one", single.took, {}),
    {
      what: "Saturated, in batches of 100",
      value: many.rate,
      unit: "commands/s",
      target: { side: "≥", value: 10_000 },
      note: `${(many.rate / single.rate).toFixed(1)} times one by one`,
    },
    ...times("Answer to a batch of 100", many.took, {}),
    { what: "The least that the server can be asked (/healthz)", value: asking.rate, unit: "/s" },
  ];
}
