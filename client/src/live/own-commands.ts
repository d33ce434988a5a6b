import {
  tableGet,
  type CommandId,
  type MemberId,
  type Request,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";

/** How many of one's last steps can be reached by undoing one after the other. */
const REMEMBERED = 50;

/** A command of this page that left its mark on a request: the last that was done about it, when it was given. */
export interface Given {
  readonly id: CommandId;
  readonly type: string;
  readonly request: RequestId;
  /** It changed other requests too, and is not undone. */
  readonly isWide: boolean;
}

/** What is not taken back: others went on from there, or it has a way back of its own. */
export interface Stays {
  readonly given: Given;
  readonly request: Request;
  /** null: somebody went on. */
  readonly instead: NonNullable<Request["undo"]>["instead"];
}

/** What undoing a step comes to now; one given for several requests at once is taken back as one. */
export interface LastStep {
  /** Newest first: what came later may lie where the earlier goes back to. */
  readonly open: readonly Given[];
  readonly stays: readonly Stays[];
}

/** Whether a command was refused after all. */
type IsRefused = (id: CommandId) => boolean;

export interface OwnCommands {
  /** A command was given, and the view with it; what leaves no mark (a comment, a view) is no step to undo. */
  remember(id: CommandId, type: string, subjects: readonly string[], view: WorkspaceState): void;
  /** All that is given meanwhile is one step. */
  together<Result>(run: () => Result): Result;
  /** `by` takes it back, unless that is refused. */
  takenBack(id: string, by: CommandId): void;
  /** It has been told that these stay: the next undo goes further back. */
  letGo(ids: readonly CommandId[]): void;
  /** The newest step of this page that is neither refused nor taken back; null where there is none. */
  last(view: WorkspaceState, isRefused: IsRefused): LastStep | null;
  /** What undoing these comes to. */
  look(ids: readonly CommandId[], view: WorkspaceState, isRefused: IsRefused): LastStep;
}

/** Remembers what was done on this page, so that undo knows what came last. */
export function createOwnCommands(me: MemberId): OwnCommands {
  let steps: (readonly Given[])[] = [];
  let open: Given[] | null = null;
  const undone = new Map<string, CommandId>();

  function lookAt(step: readonly Given[], view: WorkspaceState, isRefused: IsRefused): LastStep {
    const found: { readonly open: Given[]; readonly stays: Stays[] } = { open: [], stays: [] };
    for (const given of step.toReversed()) {
      const by = undone.get(given.id);
      if (isRefused(given.id) || (by !== undefined && !isRefused(by))) continue;
      const request = tableGet(view.requests, given.request);
      const undo = request?.undo;
      if (!request || !undo) continue;
      const instead = given.isWide ? "none" : undo.instead;
      if (undo.command !== given.id) found.stays.push({ given, request, instead: null });
      else if (instead !== null) found.stays.push({ given, request, instead });
      else if (undo.actor === me) found.open.push(given);
    }
    return found;
  }

  return {
    remember(id, type, subjects, view) {
      const marked = subjects.flatMap((subject) => {
        const request = tableGet(view.requests, subject);
        return request?.undo?.command === id ? [request.id] : [];
      });
      const [request, ...others] = marked;
      if (request === undefined) return;
      const given: Given = { id, type, request, isWide: others.length > 0 };
      if (open !== null) open.push(given);
      else steps.push([given]);
      if (steps.length > REMEMBERED) steps.shift();
    },
    together(run) {
      if (open !== null) return run();
      open = [];
      try {
        return run();
      } finally {
        if (open.length > 0) steps.push(open);
        open = null;
      }
    },
    takenBack(id, by) {
      undone.set(id, by);
    },
    letGo(ids) {
      steps = steps.map((step) => step.filter(({ id }) => !ids.includes(id)));
    },
    last(view, isRefused) {
      for (const step of steps.toReversed()) {
        const found = lookAt(step, view, isRefused);
        if (found.open.length > 0 || found.stays.length > 0) return found;
      }
      return null;
    },
    look: (ids, view, isRefused) =>
      lookAt(
        steps.flat().filter(({ id }) => ids.includes(id)),
        view,
        isRefused,
      ),
  };
}
