import { Menu, Text } from "@mantine/core";
import { IconArrowsExchange, IconKeyboard, IconLogout, IconUserCircle } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { MemberAvatar, type Person } from "../ui/avatar.tsx";
import { sideName } from "../ui/side.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { pressKey } from "../ui/shortcuts.ts";
import { ThemeMenuItems } from "../ui/theme-menu-items.tsx";
import classes from "./account-menu.module.css";

export interface AccountMenuProps {
  readonly me: Person;
  readonly onAccount: () => void;
  /** Left out where a person belongs to one workspace only. */
  readonly onSwitchWorkspace?: () => void;
  readonly onSignOut: () => void;
}

export interface AccountPopupProps extends AccountMenuProps {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** What it opens from. */
  readonly children: ReactElement;
}

/** What concerns the person, not the workspace: name, theme, account, other workspaces, the way out. */
export function AccountPopup({
  me,
  onAccount,
  onSwitchWorkspace,
  onSignOut,
  opened,
  onChange,
  children,
}: AccountPopupProps) {
  const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" width={248} closeOnItemClick>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <div className={classes["head"]}>
          <MemberAvatar name={me.name} side={me.side} size="lg" decorative />
          <div>
            <Text fw={620}>{me.name}</Text>
            <Text size="xs" c="dimmed">
              {me.side === "it" ? sideName.it : "Marketing"}
            </Text>
          </div>
        </div>
        <Menu.Divider />
        <ThemeMenuItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle {...icon} />} onClick={onAccount}>
          Account
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard {...icon} />}
          rightSection={<KeyHint>?</KeyHint>}
          onClick={() => pressKey("?")}
        >
          Keys
        </Menu.Item>
        {onSwitchWorkspace !== undefined && (
          <Menu.Item leftSection={<IconArrowsExchange {...icon} />} onClick={onSwitchWorkspace}>
            Switch workspace
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={onSignOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
