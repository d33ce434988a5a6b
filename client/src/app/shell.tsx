import { AppShell } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { PlaceKey } from "./navigation.ts";
import { Rail } from "./rail.tsx";
import classes from "./shell.module.css";
import { TabBar } from "./tab-bar.tsx";
import { TopBar, type TopBarProps } from "./top-bar.tsx";

export interface ShellProps extends TopBarProps {
  /** Works in a pod: has places of their own. */
  readonly isPodHand?: boolean;
  /** Looks over several pods. */
  readonly seesPods?: boolean;
  /** What waits in a place, shown as a badge; 0 shows nothing. */
  readonly counts?: Partial<Readonly<Record<PlaceKey, number>>>;
  /** Expedites that nobody answered: shown in the window's title, so that it is seen from another tab. */
  readonly expedites?: number;
  /** Stands above every page: the strip that says one is offline. Leave it out while there is nothing to say. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every signed-in screen. Takes data and slots only; what fills them is composed by the routes. */
export function Shell({
  isPodHand = false,
  seesPods = false,
  counts = {},
  expedites = 0,
  banner,
  children,
  ...bar
}: ShellProps) {
  useDocumentTitle(`${expedites > 0 ? `(${expedites}!) ` : ""}${bar.page} · ${bar.workspace} · Tandem`);
  const phoneBar = bar.northStar === undefined ? 52 : 76;
  return (
    <AppShell
      layout="alt"
      padding={0}
      transitionDuration={0}
      header={{ height: { base: phoneBar, sm: 52 } }}
      navbar={{ width: 76, breakpoint: "sm", collapsed: { mobile: true } }}
      footer={{ height: { base: 62, sm: 0 } }}
      classNames={{
        navbar: classes["rail"] ?? "",
        header: classes["header"] ?? "",
        footer: classes["tabs"] ?? "",
        main: classes["main"] ?? "",
      }}
    >
      <a className={classes["skip"]} href="#main">
        Skip to the page
      </a>
      <AppShell.Navbar visibleFrom="sm" aria-label="Main">
        <Rail slug={bar.slug} isPodHand={isPodHand} seesPods={seesPods} counts={counts} />
      </AppShell.Navbar>
      <AppShell.Header>
        <TopBar {...bar} />
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} data-banner={banner !== undefined || undefined}>
        {banner !== undefined && <div className={classes["banner"]}>{banner}</div>}
        {children}
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm">
        <TabBar slug={bar.slug} isPodHand={isPodHand} seesPods={seesPods} counts={counts} />
      </AppShell.Footer>
    </AppShell>
  );
}
