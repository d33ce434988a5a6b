import { CommandId, emptyState, type MemberId, type WorkspaceId } from "@tandem/shared";
import { createStore } from "idb-keyval";
import { createBoardPresence } from "./board-presence.ts";
import { connectLater } from "./connect-later.ts";
import { KNOWN, mergeKnown, syncDrafts } from "./draft-sync.ts";
import { createDrafts } from "./drafts.ts";
import { joinElsewhere } from "./elsewhere.ts";
import { keepAtTimes } from "./keep-at-times.ts";
import { createKept, keptStore } from "./kept.ts";
import { directoryNames } from "./kept-names.ts";
import { isForm } from "./filed.ts";
import type { Live } from "./live-context.ts";
import { newUuid } from "./new-uuid.ts";
import { pageDoor, watchForNewerBuild } from "./newer-build.ts";
import { createOutbox, outboxName } from "./outbox.ts";
import { createOwnCommands } from "./own-commands.ts";
import type { Clock } from "./ports.ts";
import { workspaceRules } from "./prediction.ts";
import { createPresence } from "./presence.ts";
import { forgetSession } from "./remembered-session.ts";
import { createReplica } from "./replica.ts";
import { learnServerTime, serverNow } from "./server-time.ts";
import { createTyping } from "./typing.ts";
import { draftLine, trpcTransport } from "./transport.ts";
import { outboxStore } from "./unsent.ts";

export interface OpenOptions {
  readonly me: MemberId;
  readonly workspace: WorkspaceId;
  readonly build: string | null;
  readonly onSignedOut: () => void;
  readonly onDirectory: () => void;
  readonly onNotified: (unread: number) => void;
  /** The browser would not keep something on this device. */
  readonly onTrouble: (cause: unknown) => void;
}

interface OpenedLive {
  readonly live: Live;
  /** Once earlier drafts are there, so that a form starts with them. */
  readonly drafted: Promise<void>;
  readonly close: () => void;
}

/** Counts by the server, so that what a command is guessed to do is guessed with its time. */
const systemClock: Clock = {
  now: serverNow,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const draftStore = createStore("tandem-drafts", "drafts");

/** Opens a workspace: replica, outbox, drafts and socket. Returns it and how to close it; what is unsent stays in the outbox. */
export function openLive(options: OpenOptions): OpenedLive {
  const { me, workspace, build, onSignedOut, onDirectory, onNotified, onTrouble } = options;
  const channel = new BroadcastChannel(outboxName(me, workspace));
  const outbox = createOutbox({
    store: outboxStore,
    parting: localStorage,
    account: me,
    workspace,
    channel,
    locks: navigator.locks,
    onTrouble,
  });
  const draftChannel = new BroadcastChannel(`tandem-drafts ${me}`);
  const { tabs, ...drafts } = createDrafts({
    store: draftStore,
    parting: localStorage,
    account: me,
    onTrouble,
    channel: draftChannel,
    watches: isForm,
    merges: { [KNOWN]: mergeKnown },
  });
  const kept = createKept({
    store: keptStore,
    marks: localStorage,
    account: me,
    workspace,
    build,
    names: directoryNames(workspace),
  });
  const drafted = drafts.load();
  const devices = syncDrafts({
    drafts,
    line: draftLine(workspace, me),
    // Until the person chose between two tabs, this browser has no text to send.
    travels: (key) => isForm(key) && tabs.get(key) === undefined,
    ready: drafted,
  });
  const presence = createPresence();
  const boards = createBoardPresence(me);
  const typing = createTyping(() => performance.now());
  const newerBuild = watchForNewerBuild(pageDoor(build));
  const replica = createReplica({
    empty: emptyState("replica"),
    rules: workspaceRules(me),
    transport: trpcTransport(workspace, me, newerBuild.heard),
    outbox,
    clock: systemClock,
    random: Math.random,
    newId: () => CommandId.parse(newUuid()),
    onSignedOut: signedOut,
    ...(kept.has() ? { kept: kept.load } : {}),
  });
  const stopKeeping = keepAtTimes(replica, kept);

  let hangUp = (): void => {};
  const connectOnceReady = (): void => {
    if (!replica.isReady()) return;
    unsubscribe();
    hangUp = connectLater({
      workspace,
      build,
      replica,
      onSignedOut: signedOut,
      onDirectory,
      onNotified,
      onPresence: presence.set,
      typing,
      boards,
      onBuild: newerBuild.heard,
      onTime: learnServerTime,
    });
  };
  const unsubscribe = replica.subscribe(connectOnceReady);

  const part = (): void => {
    outbox.part();
    drafts.part();
  };
  const keep = (): void => {
    if (document.visibilityState !== "hidden") return tabs.look();
    part();
    void drafts.flush();
  };
  document.addEventListener("visibilitychange", keep);
  globalThis.addEventListener("pagehide", part);

  let over = false;
  /** Told by whoever notices first: a call, a fetch or the socket. */
  function signedOut(): void {
    if (over) return;
    close();
    // Read by nobody from now on, whoever signs in next.
    void forgetSession().then(onSignedOut);
  }

  function close(): void {
    if (over) return;
    over = true;
    stopKeeping();
    unsubscribe();
    hangUp();
    replica.stop();
    outbox.close();
    newerBuild.stop();
    devices.stop();
    document.removeEventListener("visibilitychange", keep);
    globalThis.removeEventListener("pagehide", part);
    void drafts.flush().finally(() => draftChannel.close());
  }

  void replica.start();
  return {
    drafted,
    live: {
      workspace,
      me,
      replica,
      drafts,
      elsewhere: joinElsewhere(drafts, tabs, devices),
      own: createOwnCommands(me),
      newerBuild,
      presence,
      typing,
      boards,
    },
    close,
  };
}
