import { ActionIcon } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { PaletteProps } from "../features/palette/palette.tsx";
import { commandKey } from "../ui/command-key.ts";
import { later } from "../ui/later.tsx";
import { pressKey, useShortcut } from "../ui/shortcuts.ts";
import { places, settingsPlace } from "./navigation.ts";

const Palette = later<PaletteProps>(() =>
  import("../features/palette/palette.tsx").then((code) => code.Palette),
);

const MORE_PAGES = [
  { key: "calendar", label: "Launch calendar", to: "/w/$workspace/calendar" },
  { key: "recurring", label: "Comes round", to: "/w/$workspace/recurring" },
  { key: "account", label: "Account", to: "/w/$workspace/account" },
];

const PAGES: PaletteProps["pages"] = [...places, settingsPlace, ...MORE_PAGES];

interface Opened {
  readonly request: string | null;
  readonly focus: Element | null;
}

/** Opens the palette on every page. */
export function PaletteHost() {
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  useShortcut({ keys: "mod+K", group: "Everywhere", words: "Go to, find or do" }, () => {
    const focus = document.activeElement;
    const match = router.state.matches.at(-1);
    const named: unknown =
      match?.routeId === "/w/$workspace/requests/$key"
        ? match.params.key
        : match?.routeId === "/w/$workspace/triage"
          ? match.search.request
          : focus?.closest("[data-card-link]")?.getAttribute("data-card-link");
    setOpened({ request: typeof named === "string" ? named : null, focus });
  });
  if (opened === null) return null;
  return (
    <Palette
      pages={PAGES}
      about={{ request: opened.request }}
      onClose={() => {
        setOpened(null);
        if (opened.focus instanceof HTMLElement) opened.focus.focus();
      }}
    />
  );
}

/** Opens the palette by a press, where there is no key for it. */
export function PaletteButton() {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label="Go to, find or do"
      aria-keyshortcuts="Control+K Meta+K"
      data-tip={`Go to, find or do: ${commandKey} K`}
      onClick={() => pressKey("mod+K")}
    >
      <IconSearch size={18} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
