import { tableGet, type CommandId, type MemberId, type RequestId, type WorkspaceState } from "@tandem/shared";

/** How many of one's last commands can be reached by undoing one after the other. */
const REMEMBERED = 50;

interface Own {
  readonly id: CommandId;
  readonly subjects: readonly string[];
}

interface Undoable {
  readonly command: CommandId;
  readonly request: RequestId;
}

export interface OwnCommands {
  remember(own: Own): void;
  /** The newest command of this page that its member may still undo in this view. */
  undoable(view: WorkspaceState): Undoable | null;
}

/** Remembers what was done on this page, so that undo knows what came last. */
export function createOwnCommands(me: MemberId): OwnCommands {
  const own: Own[] = [];

  /** It can be undone while it is the last commit about its request and has no way back of its own. */
  function undoOf(view: WorkspaceState, { id, subjects }: Own): Undoable | null {
    for (const subject of subjects) {
      const request = tableGet(view.requests, subject);
      const undo = request?.undo;
      if (request && undo?.command === id && undo.actor === me && undo.instead === null) {
        return { command: id, request: request.id };
      }
    }
    return null;
  }

  return {
    remember(command) {
      own.push(command);
      if (own.length > REMEMBERED) own.shift();
    },
    undoable(view) {
      for (const command of own.toReversed()) {
        const found = undoOf(view, command);
        if (found) return found;
      }
      return null;
    },
  };
}
