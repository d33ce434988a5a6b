import { useSyncExternalStore } from "react";
import { later } from "../../ui/later.tsx";
import type { ChosenBarProps } from "./chosen-bar.tsx";

const ChosenBar = later<ChosenBarProps>(() => import("./chosen-bar.tsx").then((code) => code.ChosenBar));

/** Where the bar of the chosen cards comes and goes; the board beside it is not drawn anew for that. */
export function ChosenPlace(props: ChosenBarProps) {
  const { chosen } = props.choosing;
  const isThere = useSyncExternalStore(chosen.subscribe, () => chosen.isOn() || chosen.all().length > 0);
  return isThere && <ChosenBar {...props} />;
}
