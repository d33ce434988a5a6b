import type { Commit } from "@tandem/shared";

const texts = new WeakMap<Commit, string>();

/**
 * The commit's events as JSON, made once. The engine asks for it when it has decided, before the events are applied, so
 * that what is stored is what was decided, whatever a state does with the objects later.
 */
export function eventsText(commit: Commit): string {
  let text = texts.get(commit);
  if (text === undefined) {
    text = JSON.stringify(commit.events);
    texts.set(commit, text);
  }
  return text;
}
