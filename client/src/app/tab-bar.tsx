import { IconMenu2 } from "@tabler/icons-react";
import { useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { later } from "../ui/later.tsx";
import { isFor, places, settingsPlace } from "./navigation.ts";
import { type PlacesProps, PlaceLink } from "./rail.tsx";
import classes from "./tab-bar.module.css";
import railClasses from "./rail.module.css";

const MoreSheet = later(() => import("./more-sheet.tsx").then((code) => code.MoreSheet));

/** The rail on a phone: four tabs, and a sheet with the rest. */
export function TabBar({ slug, isPodHand = false, seesPods = false, counts = {} }: PlacesProps) {
  const [opened, setOpened] = useState(false);
  // Once it was opened it stays, so that it can slide away.
  const [asked, setAsked] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const rest = [...places, settingsPlace].filter(
    (place) => !place.tab && isFor(place, { isPodHand, seesPods }),
  );
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
        onClick={() => {
          setAsked(true);
          setOpened(true);
        }}
      >
        <IconMenu2 size={22} stroke={1.6} aria-hidden="true" />
        <span>More</span>
      </button>
      {asked && <MoreSheet opened={opened} onClose={() => setOpened(false)} slug={slug} places={rest} />}
    </nav>
  );
}
