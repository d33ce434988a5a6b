import type { CommandInput, CommandType, Instant, WorkspaceState } from "@tandem/shared";

/** One thing that falls due: a command of the system, and when it is to be given. */
export type Due = {
  readonly [Type in CommandType]: {
    /** May be past, where nobody was there, or to come. */
    readonly at: Instant;
    readonly type: Type;
    readonly input: CommandInput[Type];
    /**
     * What and when: with workspace and type it makes the command's id, so that two nodes, or one that comes back, give
     * it once. The same thing that falls due again later needs another one.
     */
    readonly why: readonly (string | number)[];
  };
}[CommandType];

/**
 * Everything of one kind that a workspace has yet to do, soon or later: the clock gives what is due and sleeps until the
 * next. Pure, and quick: it is asked after commits. What it names goes from its list once done, or it is tried again.
 * `now` is for what is bounded by it (the next of an endless row); it need not leave out what is still to come.
 */
export type DueRule = (state: WorkspaceState, now: Instant) => Iterable<Due>;
