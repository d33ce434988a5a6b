import { Drawer, NavLink } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMenu2 } from "@tabler/icons-react";
import { Link, useRouterState } from "@tanstack/react-router";
import { places, settingsPlace } from "./navigation.ts";
import { type PlacesProps, PlaceLink } from "./rail.tsx";
import classes from "./tab-bar.module.css";
import railClasses from "./rail.module.css";

/** The rail on a phone: four tabs, and a sheet with the rest. */
export function TabBar({ slug, counts = {} }: PlacesProps) {
  const [opened, sheet] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const rest = [...places, settingsPlace].filter((place) => !place.tab);
  const isInRest = rest.some((place) => path.startsWith(`/w/${slug}/${place.key}`));
  return (
    <nav aria-label="Main" className={classes["bar"]} data-tabs>
      {places
        .filter((place) => place.tab)
        .map((place) => (
          <PlaceLink key={place.key} slug={slug} placeKey={place.key} count={counts[place.key]} />
        ))}
      <button
        type="button"
        className={`${railClasses["place"] ?? ""} ${classes["more"] ?? ""}`}
        aria-haspopup="dialog"
        aria-expanded={opened}
        data-current={isInRest || undefined}
        onClick={sheet.open}
      >
        <IconMenu2 size={22} stroke={1.6} aria-hidden="true" />
        <span>More</span>
      </button>
      <Drawer
        opened={opened}
        onClose={sheet.close}
        position="bottom"
        size={212}
        zIndex={410}
        title="More"
        radius="lg"
        padding="md"
      >
        {rest.map(({ key, to, label, icon: Icon }) => (
          <NavLink
            key={key}
            label={label}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden="true" />}
            className={classes["item"] ?? ""}
            renderRoot={(props) => (
              <Link {...props} to={to} params={{ workspace: slug }} onClick={sheet.close} />
            )}
          />
        ))}
      </Drawer>
    </nav>
  );
}
