import type { ServiceIconName, WorkspaceState } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import type { Figures, FinishedItems } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { dayWords } from "../format.ts";
import type { Missing } from "./chart-panel.tsx";

/** What the charts of the leader's home and of Insights are drawn from: one bundle, so that they say the same everywhere. */
export interface ShownFigures {
  readonly figures: Figures;
  readonly items: FinishedItems;
  /** "the last 12 weeks", or "since the first filing on Mon 16 Nov" where that is later. */
  readonly span: string;
  /** Days from filed to live that 85 % should reach; null: none is set. */
  readonly targetDays: number | null;
  readonly iconOf: (service: string) => ServiceIconName;
  /** What is said instead of finished work where nothing went live in the window. */
  readonly missing: Missing | undefined;
  /** A request was chosen, by its key. */
  readonly onOpen: (key: string) => void;
  /** An ISO week was asked about. */
  readonly onWhy: (week: string) => void;
  /** The requests behind a figure were asked for: `live`, `late`, `service.<id>`. */
  readonly onList: (list: string) => void;
}

interface Shown extends Pick<ShownFigures, "figures" | "items" | "onWhy" | "onList"> {
  /** The window that was asked for: "the last 12 weeks". */
  readonly windowWords: string;
}

/** Time begins with the first filing: a window that reaches further back says so. */
export function spanWords({ firstFiled, window }: Pick<Figures, "firstFiled" | "window">, asked: string) {
  if (firstFiled === null || firstFiled <= window.from || firstFiled > window.to) return asked;
  return firstFiled === window.to
    ? "since the first filing today"
    : `since the first filing on ${dayWords(firstFiled)}`;
}

function missingWords({ counts, known }: Pick<Figures, "counts" | "known">): Missing | undefined {
  if (counts.finished > 0) return undefined;
  return known === null
    ? { heading: "No figures yet", words: "The first request that goes live shows here within a second." }
    : {
        heading: "Nothing went live in these weeks",
        words: "Older work stands in Insights, under “All that is known”.",
      };
}

const targetOf = (view: WorkspaceState) => view.settings?.targetDays ?? null;
const servicesOf = (view: WorkspaceState) => view.services;

export function useShownFigures({ figures, items, windowWords, onWhy, onList }: Shown): ShownFigures {
  const targetDays = useView(targetOf);
  const services = useView(servicesOf);
  const slug = useSlug();
  const navigate = useNavigate();
  return {
    figures,
    items,
    span: spanWords(figures, windowWords),
    targetDays,
    iconOf: (id) => services[id]?.icon ?? "form",
    missing: missingWords(figures),
    onOpen: (key) => void navigate({ to: "/w/$workspace/requests/$key", params: { workspace: slug, key } }),
    onWhy,
    onList,
  };
}

/** "Since the first filing on Mon 16 Nov" */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
