import { Link } from "@tanstack/react-router";
import { Mark } from "../ui/mark.tsx";
import { isFor, type PlaceKey, places, settingsPlace } from "./navigation.ts";
import classes from "./rail.module.css";

export interface PlacesProps {
  /** The workspace's slug in the address. */
  readonly slug: string;
  readonly isPodHand?: boolean;
  readonly seesPods?: boolean;
  /** What waits in a place; none and 0 show nothing. */
  readonly counts?: Partial<Readonly<Record<PlaceKey, number>>>;
}

/** The ways to a workspace's places, on the left of a wide screen. */
export function Rail({ slug, isPodHand = false, seesPods = false, counts = {} }: PlacesProps) {
  return (
    <>
      <Link
        className={classes["mark"]}
        to="/w/$workspace/home"
        params={{ workspace: slug }}
        aria-label="Tandem, home"
      >
        <Mark />
      </Link>
      <ul className={classes["list"]}>
        {[
          ...places.filter((place) => place.inTopBar !== true && isFor(place, { isPodHand, seesPods })),
          settingsPlace,
        ].map((place) => (
          <li key={place.key} className={place.key === "settings" ? classes["foot"] : undefined}>
            <PlaceLink slug={slug} placeKey={place.key} count={counts[place.key]} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PlaceLinkProps {
  readonly slug: string;
  readonly placeKey: PlaceKey;
  readonly count: number | undefined;
}

const byKey = new Map([...places, settingsPlace].map((place) => [place.key, place]));

/** One way: picture, name, and how many wait there. */
export function PlaceLink({ slug, placeKey, count }: PlaceLinkProps) {
  const place = byKey.get(placeKey);
  if (place === undefined) return null;
  const Icon = place.icon;
  return (
    <Link className={classes["place"]} to={place.to} params={{ workspace: slug }}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span>{place.label}</span>
      {count !== undefined && count > 0 && (
        <span className={classes["count"]}>
          {count > 99 ? "99+" : count}
          <span className={classes["hidden"]}>{placeKey === "inbox" ? " unread" : " waiting"}</span>
        </span>
      )}
    </Link>
  );
}
