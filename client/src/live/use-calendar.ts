import {
  businessClock,
  zoneClock,
  type BusinessCalendar,
  type BusinessClock,
  type WorkspaceState,
  type ZoneClock,
} from "@tandem/shared";
import { useMemo } from "react";
import { useView } from "./hooks.ts";

/** The workspace's days and opening hours. */
export interface Calendar {
  readonly zone: ZoneClock;
  readonly business: BusinessClock;
  readonly currency: string;
}

const calendars = new WeakMap<
  BusinessCalendar,
  { readonly zone: string; readonly business: BusinessClock }
>();

/** Remembered by calendar, because a business clock learns its opening windows as it is asked. */
function businessOf(zone: string, calendar: BusinessCalendar): BusinessClock {
  const known = calendars.get(calendar);
  if (known?.zone === zone) return known.business;
  const business = businessClock(zoneClock(zone), calendar);
  calendars.set(calendar, { zone, business });
  return business;
}

const settingsOf = (view: WorkspaceState) => view.settings;

/** Days are told in the workspace's zone, wherever the person sits. */
export function useCalendar(): Calendar {
  const settings = useView(settingsOf);
  if (!settings) throw new Error("the workspace has no settings yet");
  const { zone, calendar, currency } = settings;
  return useMemo(
    () => ({ zone: zoneClock(zone), business: businessOf(zone, calendar), currency }),
    [zone, calendar, currency],
  );
}
