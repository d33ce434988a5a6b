import { Menu, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconArrowsExchange, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { MemberAvatar, type Person } from "../ui/avatar.tsx";
import { sideName } from "../ui/side.ts";
import classes from "./account-menu.module.css";

export interface AccountMenuProps {
  readonly me: Person;
  readonly onAccount: () => void;
  /** Left out where a person belongs to one workspace only. */
  readonly onSwitchWorkspace?: () => void;
  readonly onSignOut: () => void;
}

const schemes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "System" },
] as const;

/** What concerns the person, not the workspace: name, theme, account, other workspaces, the way out. */
export function AccountMenu({ me, onAccount, onSwitchWorkspace, onSignOut }: AccountMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
  return (
    <Menu position="bottom-end" width={248} closeOnItemClick>
      <Menu.Target>
        <UnstyledButton className={classes["me"] ?? ""} aria-label={`Your menu, ${me.name}`}>
          <MemberAvatar name={me.name} side={me.side} size="lg" decorative />
        </UnstyledButton>
      </Menu.Target>
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
        <Menu.Label>Theme</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => {
            const chosen = schemes.find((scheme) => scheme.value === value);
            if (chosen !== undefined) setColorScheme(chosen.value);
          }}
        >
          {schemes.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle {...icon} />} onClick={onAccount}>
          Account
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
