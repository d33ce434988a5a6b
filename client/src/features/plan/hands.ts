import { isPodHand, type Member, type PodId, type WorkspaceState } from "@tandem/shared";

/** Who works in a sprint, and on how many of its working days each is away. */
export interface Hands {
  readonly people: number;
  /** By person; 0 for who is there throughout. */
  readonly daysOff: readonly number[];
}

/** The pod's people who are here. */
export const podPeople = (view: WorkspaceState, pod: PodId): readonly Member[] =>
  Object.values(view.members).filter((member) => member.active && isPodHand(member, pod));

export function handsOf(
  view: WorkspaceState,
  pod: PodId,
  daysOff: Readonly<Record<string, number>> = {},
): Hands {
  const people = podPeople(view, pod);
  return { people: people.length, daysOff: people.map(({ id }) => daysOff[id] ?? 0) };
}
