import { Group } from "@mantine/core";
import { IconStar } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu.tsx";
import type { AccountMenuProps } from "./account-popup.tsx";
import type { ParentPage } from "./page-names.ts";
import classes from "./top-bar.module.css";

interface NorthStar {
  /** The workspace's sentence: "Every good offer reaches a customer within ten days." */
  readonly sentence: string;
  /** Where it stands, in words short enough for a pill: "Now 12". Left out while nothing is known. */
  readonly now?: string;
}

export interface TopBarProps {
  readonly slug: string;
  readonly workspace: string;
  /** The pod whose page this is; stands between workspace and page. */
  readonly pod?: string;
  /** The place above the page where the page is one thing among many: Requests / CAM-153. */
  readonly parent?: ParentPage;
  readonly page: string;
  readonly northStar?: NorthStar;
  /** Who else is here. */
  readonly presence?: ReactNode;
  /** `<SyncState>`; on a phone it shows only while something is not saved. */
  readonly sync?: ReactNode;
  /** The way to everything by its name. */
  readonly find?: ReactNode;
  /** The page's one primary action, such as "File a request". */
  readonly action?: ReactNode;
  /** The way to one's inbox, with how much is unread; on a phone it stands among the tabs. */
  readonly bell?: ReactNode;
  readonly account: AccountMenuProps;
}

const PARENTS = {
  Requests: { to: "/w/$workspace/requests" },
  Campaigns: { to: "/w/$workspace/campaigns" },
  Settings: { to: "/w/$workspace/settings" },
  Plan: { to: "/w/$workspace/plan" },
  Insights: { to: "/w/$workspace/insights" },
} as const satisfies Record<ParentPage, { readonly to: string }>;

/** Where one is, what all work for, who is here, and whether everything is saved. */
export function TopBar(props: TopBarProps) {
  const { slug, workspace, pod, parent, page, northStar, presence, sync, find, action, bell, account } =
    props;
  return (
    <div className={classes["bar"]}>
      <nav aria-label="Breadcrumb" className={classes["crumbs"]}>
        <ol>
          <li>
            <Link to="/w/$workspace/home" params={{ workspace: slug }}>
              {workspace}
            </Link>
          </li>
          {pod !== undefined && <li>{pod}</li>}
          {parent !== undefined && (
            <li>
              <Link {...PARENTS[parent]} params={{ workspace: slug }}>
                {parent}
              </Link>
            </li>
          )}
          <li aria-current="page">{page}</li>
        </ol>
      </nav>
      {northStar === undefined ? (
        <span className={classes["north"]} />
      ) : (
        <p className={classes["north"]}>
          <IconStar size={14} stroke={1.75} aria-hidden="true" />
          <span>{northStar.sentence}</span>
          {northStar.now !== undefined && <b>{northStar.now}</b>}
        </p>
      )}
      <Group className={classes["tools"] ?? ""} gap={10} wrap="nowrap">
        <div className={classes["others"]}>{presence}</div>
        <span className={classes["sync"]}>{sync}</span>
        {find}
        {action}
        <span className={classes["bell"]}>{bell}</span>
        <AccountMenu {...account} />
      </Group>
    </div>
  );
}
