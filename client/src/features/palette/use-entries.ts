import { requestOf, tableValues, type Request, type RequestId, type WorkspaceState } from "@tandem/shared";
import { IconKeyboard, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { serverNow } from "../../live/server-time.ts";
import { useNames } from "../../live/use-names.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { useSlug } from "../../live/use-slug.ts";
import { fetchedLater } from "../../ui/later.tsx";
import { notifyDone, notifyRefused, notifyUndoable } from "../../ui/notify.tsx";
import { runnableShortcuts } from "../../ui/shortcuts.ts";
import { useScheme } from "../../ui/theme-choice.ts";
import type { Entry } from "./entry.ts";
import { filingEntries, placeEntries, type PalettePage } from "./place-entries.ts";
import { requestEntries, type Giving } from "./request-entries.ts";
import { wordedEntries, type Form } from "./worded-entries.ts";

const override = fetchedLater(() => import("../../ui/ask-override.tsx"));

/** What the palette was opened on. */
export interface PaletteAbout {
  /** The request of the page, by id or key; else that of the card with the focus. */
  readonly request: string | null;
}

/** The last way on: the words in everything that was ever written. */
export function useSearchEntry(): (typed: string) => Entry {
  const navigate = useNavigate();
  const slug = useSlug();
  return (typed) => ({
    id: "search",
    group: "Search",
    words: `Search everything for “${typed}”`,
    icon: IconSearch,
    run: () =>
      void navigate({ to: "/w/$workspace/search", params: { workspace: slug }, search: { q: typed } }),
  });
}

/** Everything that can be gone to, found and done, as it stood when the palette was opened. */
export function useEntries(pages: readonly PalettePage[], about: PaletteAbout): readonly Entry[] {
  const navigate = useNavigate();
  const slug = useSlug();
  const { replica } = useLive();
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const nameOf = useNames();
  const { colorScheme, choose } = useScheme();
  const [entries] = useState((): readonly Entry[] => {
    const view = replica.getView();
    const params = { workspace: slug };
    const giving: Giving = {
      give: (words, request, type, input) => {
        const command = send(type, input);
        const undo = requestOf(replica.getView(), request)?.undo;
        if (undo?.command === command && undo.instead === null)
          notifyUndoable(words, () => send("undo", { command, request }));
        else notifyDone({ text: words });
      },
      explain: (refusal) => notifyRefused({ reason: sentence(refusal) }),
      sentence,
      passLimit: (refusal, onReason) =>
        void override().then(({ askOverride }) => askOverride({ title: sentence(refusal), onReason })),
    };
    const openForm = ({ id, key }: Request, { on, step }: Form) =>
      void (on === "inbox"
        ? navigate({ to: "/w/$workspace/triage", params, search: { request: id, step } })
        : navigate({ to: "/w/$workspace/requests/$key", params: { ...params, key }, search: { step } }));
    const open = openRequest(view, about.request);
    const isDark =
      colorScheme === "dark" || document.documentElement.dataset["mantineColorScheme"] === "dark";
    return [
      ...(open === undefined ? [] : requestEntries(view, open, { actor, at: serverNow() }, giving)),
      ...(open === undefined ? [] : wordedEntries(view, open, { actor, at: serverNow() }, openForm)),
      ...runnableShortcuts()
        .filter(({ group }) => group !== "Everywhere")
        .map(({ key, group, words, run }): Entry => ({
          id: `key ${key}`,
          group: "On this page",
          words,
          also: group,
          keys: key,
          icon: IconKeyboard,
          run,
        })),
      ...filingEntries({ view, params, navigate }),
      {
        id: "theme",
        group: "Do",
        words: isDark ? "Light theme" : "Dark theme",
        also: "mode colours night day",
        icon: isDark ? IconSun : IconMoon,
        isHidden: true,
        run: () => choose(isDark ? "light" : "dark"),
      },
      ...runnableShortcuts()
        .filter(({ group, key }) => group === "Everywhere" && key !== "mod+K")
        .map(({ key, words, run }): Entry => ({
          id: `key ${key}`,
          group: "Do",
          words,
          also: "shortcuts keyboard help",
          keys: key,
          icon: IconKeyboard,
          run,
        })),
      ...placeEntries({ view, params, pages, navigate, nameOf }),
    ];
  });
  return entries;
}

/** Open ones before closed ones would be no help where the address names it. */
function openRequest(view: WorkspaceState, asked: string | null): Request | undefined {
  if (asked === null) return undefined;
  const byId = requestOf(view, asked as RequestId);
  if (byId !== undefined) return byId;
  for (const request of tableValues(view.requests)) if (request.key === asked) return request;
  return undefined;
}
