import { randomBytes } from "node:crypto";
import {
  CommandId,
  RequestId,
  uuidV7,
  type ClassOfService,
  type CommandInput,
  type CommandType,
  type ServiceKey,
} from "@tandem/shared";
import type { Person } from "./people.ts";

export const newUuid = (): string => uuidV7(Date.now(), randomBytes(10));

/** Gives a command as this person without their screen, and throws unless it stood. */
export async function give<Type extends CommandType>(
  { api, workspace }: Person,
  type: Type,
  input: CommandInput[Type],
): Promise<void> {
  const id = CommandId.parse(newUuid());
  const [outcome] = await api.workspace.send.mutate({ workspace, commands: [{ id, type, input }] });
  if (outcome?.status !== "committed") throw new Error(`${type}: ${JSON.stringify(outcome)}`);
}

/** A request that is there already when the test begins. */
export interface Known {
  readonly id: RequestId;
  readonly key: string;
  readonly title: string;
}

/** Files a request as this person without their screen: technology advice, which asks nothing, unless said otherwise. */
export async function filed(
  by: Person,
  title: string,
  more: {
    readonly service?: ServiceKey;
    readonly class?: ClassOfService;
    readonly fields?: Record<string, string>;
  } = {},
): Promise<Known> {
  const { service = "technology_advice", class: classOfService = "standard", fields = {} } = more;
  const before = await by.api.workspace.snapshot.query({ workspace: by.workspace });
  const offered = Object.values(before.state.services).find(({ key }) => key === service);
  if (!offered) throw new Error(`No service ${service}.`);
  const id = RequestId.parse(newUuid());
  await give(by, "request.file", {
    request: id,
    service: offered.id,
    title,
    class: classOfService,
    fields,
    meanwhileWaits: classOfService === "expedite" ? "The newsletter" : "",
  });
  return { id, key: await keyOf(by, id), title };
}

/** Filed by one person and accepted into ready by another. */
export async function ready(by: Person, lead: Person, title: string): Promise<Known> {
  const known = await filed(by, title);
  await give(lead, "request.accept", { request: known.id, tick: [0] });
  return known;
}

/** Filed, accepted and pulled into the pod's first column of work. */
export async function pulled(by: Person, lead: Person, title: string): Promise<Known> {
  const known = await ready(by, lead, title);
  await give(lead, "request.move", { request: known.id, column: await columnNamed(lead, "Build") });
  return known;
}

/** In review, its done list ticked: the requester's turn. */
export async function delivered(by: Person, lead: Person, title: string): Promise<Known> {
  const known = await pulled(by, lead, title);
  await tickedDone(lead, known);
  await give(lead, "request.move", { request: known.id, column: await columnNamed(lead, "Review") });
  return known;
}

/** Ticks the done list of technology advice. */
export async function tickedDone(by: Person, { id }: Known): Promise<void> {
  for (const item of [0, 1]) await give(by, "request.tick", { request: id, list: "done", item, done: true });
}

async function keyOf({ api, workspace }: Person, id: RequestId): Promise<string> {
  return (await standing({ api, workspace }, id)).key;
}

/** A column of the first pod by its name. */
export async function columnNamed({ api, workspace }: Person, name: string) {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const column = Object.values(state.columns).find((one) => one.name === name);
  if (!column) throw new Error(`No column ${name}.`);
  return column.id;
}

/** A request as the server has it now. */
export async function standing({ api, workspace }: Pick<Person, "api" | "workspace">, id: RequestId) {
  const { state } = await api.workspace.snapshot.query({ workspace });
  const found = Object.values(state.requests)
    .flatMap((bucket) => Object.values(bucket))
    .find((request) => request.id === id);
  if (!found) throw new Error(`No request ${id}.`);
  return found;
}

/** Everything the server holds, by title; for "nothing lost, nothing twice". */
export async function titles({ api, workspace }: Person): Promise<string[]> {
  const { state } = await api.workspace.snapshot.query({ workspace });
  return Object.values(state.requests)
    .flatMap((bucket) => Object.values(bucket))
    .map(({ title }) => title)
    .sort();
}
