import type { WorkspaceState } from "@tandem/shared";
import { CLASSES } from "@tandem/shared/flow";
import { useView } from "../../live/hooks.ts";
import { classWords } from "../../ui/class-sign.tsx";

const servicesOf = (view: WorkspaceState) => view.services;
const podsOf = (view: WorkspaceState) => view.pods;
const goalsOf = (view: WorkspaceState) => view.goals;

const WORDS: Readonly<Record<string, string>> = {
  marketing: "Marketing",
  it: "IT",
  delivery: "Delivery",
  innovation: "Innovation",
};

/** What a group of requests is called, by what it is a group of and its id or key. */
export function useGroupNames(): (key: string, value: string) => string {
  const services = useView(servicesOf);
  const pods = useView(podsOf);
  const goals = useView(goalsOf);
  return (key, value) => {
    if (key === "service") return services[value]?.name ?? "A service of before";
    if (key === "pod") return pods[value]?.name ?? "A pod of before";
    if (key === "goal") return goals[value]?.name ?? "A goal of before";
    const ofClass = CLASSES.find((one) => one === value);
    return ofClass === undefined ? (WORDS[value] ?? value) : classWords[ofClass].name;
  };
}
