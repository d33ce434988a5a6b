import type { CommandId, CommandInput, CommandType, Member, MemberId, WorkspaceState } from "@tandem/shared";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { looksLike } from "./looks-like.ts";
import { useLive } from "./live-context.ts";
import { memoizeSelector } from "./memoize-selector.ts";
import type { Notice } from "./ports.ts";
import type { Fate } from "./replica.ts";
import type { SyncState } from "./sync-state.ts";

/**
 * A part of the workspace as it stands with one's own pending commands. Draws anew only when that part changed.
 * Keep the selector stable (defined outside, or by `useCallback`) where it is costly; give `shallowEqual` where it builds a list.
 */
export function useView<Value>(
  select: (view: WorkspaceState) => Value,
  equal: (a: Value, b: Value) => boolean = Object.is,
): Value {
  const { replica } = useLive();
  const selected = useMemo(() => memoizeSelector(select, equal), [select, equal]);
  return useSyncExternalStore(replica.subscribe, () => selected(replica.getView()));
}

/** Gives a command to the workspace. */
export type Send = <Type extends CommandType>(type: Type, input: CommandInput[Type]) => CommandId;

/** Gives commands: each shows at once and reaches the server in order, also after a reload or a spell without a line. */
export function useSend(): Send {
  const { replica, own } = useLive();
  return useCallback(
    (type, input) => {
      const id = replica.send(type, input);
      const forecast = replica.forecast(id);
      // An undo is not itself undone: the next one goes further back.
      if (type === "undo") own.takenBack((input as CommandInput["undo"]).command, id);
      else if (forecast?.kind === "shown") own.remember(id, type, forecast.subjects, replica.getView());
      return id;
    },
    [replica, own],
  );
}

/** How far one's own work has got to the server, and since when (milliseconds UTC). */
export function useSyncState(): SyncState {
  const { replica } = useLive();
  return useSyncExternalStore(replica.subscribe, replica.getSync);
}

/** Refused commands with what was typed in them, oldest first, and how to dismiss one. They outlive a reload. */
export function useNotices(): {
  readonly notices: readonly Notice[];
  readonly dismiss: (id: CommandId) => void;
} {
  const { replica } = useLive();
  return {
    notices: useSyncExternalStore(replica.subscribe, replica.getNotices),
    dismiss: replica.dismiss,
  };
}

/** What became of a command: "pending" until the server's answer is part of the view, then "done" or "refused". */
export function useFate(id: CommandId | null): Fate | null {
  const { replica } = useLive();
  return useSyncExternalStore(replica.subscribe, () => (id === null ? null : replica.fate(id)));
}

/** Whether what is shown of this entity is partly a guess that the server has not answered: its key, its times, its place. */
export function useProvisional(subject: string): boolean {
  const { replica } = useLive();
  return useSyncExternalStore(replica.subscribe, () => replica.isProvisional(subject));
}

/** Members who have this workspace open now, oneself included. */
export function usePresence(): readonly MemberId[] {
  const { presence } = useLive();
  return useSyncExternalStore(presence.subscribe, presence.get);
}

/** Oneself as a member of this workspace. */
export function useActor(): Member {
  const { me } = useLive();
  const member = useView(useCallback((view: WorkspaceState) => view.members[me], [me]));
  if (!member) throw new Error("the signed-in account is no member of this workspace");
  return member;
}

/**
 * What is being typed in a form, kept across reloads under a key such as `file landing-page`.
 * @returns the value, a setter that keeps it, and how to forget it once it has been sent
 */
export function useDraft<Value>(
  key: string,
  initial: Value,
  accepts?: (stored: unknown) => stored is Value,
): readonly [Value, (value: Value) => void, () => void] {
  const { drafts } = useLive();
  const stored = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const set = useCallback((value: Value) => drafts.set(key, value), [drafts, key]);
  const clear = useCallback(() => drafts.set(key, undefined), [drafts, key]);
  const isValue = accepts ?? ((value: unknown): value is Value => looksLike(initial, value));
  return [stored !== undefined && isValue(stored) ? stored : initial, set, clear];
}
