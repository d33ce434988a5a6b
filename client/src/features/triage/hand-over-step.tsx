import type { Pod, PodId } from "@tandem/shared";
import { HandOverForm } from "../../ui/hand-over-form.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";

interface HandOverStepProps {
  readonly pods: readonly Pod[];
  readonly draftKey: string;
  readonly onHandOver: (pod: PodId, reason: string) => void;
}

/** To another pod's inbox. */
export function HandOverStep(props: HandOverStepProps) {
  return (
    <HandOverForm
      {...props}
      className={classes["form"]}
      hint="It keeps its history, and its response clock runs on."
    >
      {(words, isOff) => <StepButton isOff={isOff}>{words}</StepButton>}
    </HandOverForm>
  );
}
