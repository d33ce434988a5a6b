import type { MemberId, WorkspaceId, WorkspaceState } from "@tandem/shared";
import { createContext, useContext } from "react";
import type { Drafts } from "./drafts.ts";
import type { BoardPresence } from "./board-presence.ts";
import type { DraftsElsewhere } from "./elsewhere.ts";
import type { NewerBuild } from "./newer-build.ts";
import type { OwnCommands } from "./own-commands.ts";
import type { Presence } from "./presence.ts";
import type { Replica } from "./replica.ts";
import type { Typing } from "./typing.ts";

/** One workspace, live, as one member sees it. */
export interface Live {
  readonly workspace: WorkspaceId;
  readonly me: MemberId;
  readonly replica: Replica<WorkspaceState>;
  readonly drafts: Drafts;
  /** Drafts that this person changed in another tab or on another device, too. */
  readonly elsewhere: DraftsElsewhere;
  readonly own: OwnCommands;
  readonly newerBuild: NewerBuild;
  readonly presence: Presence;
  readonly typing: Typing;
  readonly boards: BoardPresence;
}

export const LiveContext = createContext<Live | null>(null);

/** The live workspace around a component. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("this component stands outside of LiveProvider");
  return live;
}
