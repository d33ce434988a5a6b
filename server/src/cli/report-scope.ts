import type { WorkspaceState } from "@tandem/shared";
import { CLASSES, SIDES, type FlowScope } from "@tandem/shared/flow";
import type { Arguments } from "./arguments.ts";
import { CommandFault } from "./kit.ts";

type Words = Pick<Arguments, "service" | "class" | "pod" | "side">;

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** One of a few words, or a sentence that lists them. */
function oneOf<Word extends string>(words: readonly Word[], typed: string, option: string): Word {
  const found = words.find((word) => word === typed);
  if (found === undefined) throw new CommandFault(`--${option} knows ${words.join(", ")}; not ${typed}.`);
  return found;
}

/** Of which requests figures are asked for: a service by key or name, a pod by name. */
export function scopeOf({ services, pods }: WorkspaceState, words: Words): FlowScope {
  const scope: FlowScope = {};
  if (words.service !== undefined) {
    const typed = words.service;
    const found = Object.values(services).find(({ key, name }) => key === typed || sameWords(name, typed));
    if (!found) throw new CommandFault(`There is no service ${typed}.`);
    scope.service = found.id;
  }
  if (words.pod !== undefined) {
    const typed = words.pod;
    const found = Object.values(pods).find(({ name }) => sameWords(name, typed));
    if (!found) throw new CommandFault(`There is no pod named ${typed}.`);
    scope.pod = found.id;
  }
  if (words.class !== undefined) scope.class = oneOf(CLASSES, words.class, "class");
  if (words.side !== undefined) scope.requesterSide = oneOf(SIDES, words.side, "side");
  return scope;
}
