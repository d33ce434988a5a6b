import { Drawer, NavLink } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Place } from "./navigation.ts";
import classes from "./tab-bar.module.css";

interface MoreSheetProps {
  readonly slug: string;
  readonly places: readonly Place[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The places that have no tab of their own on a phone. */
export function MoreSheet({ slug, places, opened, onClose }: MoreSheetProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      zIndex={410}
      title="More"
      radius="lg"
      padding="md"
    >
      {places.map(({ key, to, label, icon: Icon }) => (
        <NavLink
          key={key}
          label={label}
          leftSection={<Icon size={20} stroke={1.6} aria-hidden="true" />}
          className={classes["item"] ?? ""}
          renderRoot={(props) => <Link {...props} to={to} params={{ workspace: slug }} onClick={onClose} />}
        />
      ))}
    </Drawer>
  );
}
