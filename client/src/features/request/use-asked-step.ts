import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { StepName } from "../../live/request-steps.ts";
import { useSlug } from "../../live/use-slug.ts";
import { isSaid, type Asking, type RequestSearch, type SaidStep } from "./request-search.ts";

/**
 * Which form is open. The address may ask for one: it opens once, where this person may take the step, and goes from the
 * address, so that a reload does not open it again.
 */
export function useAskedStep(step: RequestSearch["step"], address: string, steps: ReadonlySet<StepName>) {
  const navigate = useNavigate();
  const slug = useSlug();
  const [asking, setAsking] = useState<Asking | null>(null);
  /** Said in the box under the talk; each time anew. */
  const [said, setSaid] = useState<{ readonly step: SaidStep; readonly time: number } | null>(null);
  const [seen, setSeen] = useState<RequestSearch["step"]>(undefined);
  if (step !== seen) {
    setSeen(step);
    if (step !== undefined && steps.has(step)) {
      setAsking(isSaid(step) ? null : step);
      if (isSaid(step)) setSaid({ step, time: (said?.time ?? 0) + 1 });
    }
  }
  useEffect(() => {
    if (step === undefined) return;
    void navigate({
      to: "/w/$workspace/requests/$key",
      params: { workspace: slug, key: address },
      search: {},
      replace: true,
      resetScroll: false,
    });
  }, [step, navigate, slug, address]);
  return { asking, setAsking, said };
}
