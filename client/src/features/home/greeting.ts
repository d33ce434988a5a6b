import { countWord } from "../../ui/number-words.ts";
import type { Need } from "./needs.ts";

/** What the greeting counts: requests that wait for a person, and services to look through. */
interface Waiting {
  readonly kind: Need["kind"] | "review";
}

/** Minutes that each kind takes, roughly: what the sub line adds up. */
const MINUTES = {
  question: 2,
  delivery: 2,
  declined: 1,
  appeal: 2,
  outcome: 1,
  review: 3,
} as const satisfies Record<Waiting["kind"], number>;

const firstName = (name: string): string => name.split(" ")[0] ?? name;

/** Of somebody in a workspace where nothing was filed yet. */
export const welcome = (name: string): string => `Welcome, ${firstName(name)}`;

/**
 * "Three things need you, Mara"
 * @param forPod requests that wait for an answer of the person's pods
 */
export function greeting(needs: readonly Waiting[], forPod: number, name: string): string {
  if (needs.length === 0 && forPod > 0)
    return `${countWord(forPod)} ${forPod === 1 ? "request waits" : "requests wait"} for your pod, ${firstName(name)}`;
  if (needs.length === 0) return `Nothing needs you, ${firstName(name)}`;
  return `${countWord(needs.length)} ${needs.length === 1 ? "thing needs" : "things need"} you, ${firstName(name)}`;
}

/** "About five minutes. Everything else moves without you." */
export function greetingSub(needs: readonly Waiting[], forPod: number): string {
  if (needs.length === 0 && forPod > 0) return "Nothing else waits for you alone.";
  if (needs.length === 0) return "Everything moves without you.";
  const minutes = needs.reduce((sum, { kind }) => sum + MINUTES[kind], 0);
  const words = countWord(minutes).toLocaleLowerCase();
  const rest =
    forPod > 0
      ? `${countWord(forPod)} ${forPod === 1 ? "request waits" : "requests wait"} for your pod`
      : "Everything else moves without you";
  return `About ${words} ${minutes === 1 ? "minute" : "minutes"}. ${rest}.`;
}
