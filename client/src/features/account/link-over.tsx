import { Anchor, Button } from "@mantine/core";
import { IconLinkOff, IconPlugConnectedX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { CallFault } from "../../live/fault.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PlainPage } from "../../ui/plain-page.tsx";

interface LinkOverProps {
  readonly fault: CallFault;
  readonly onAgain: () => void;
  /** Who can help. */
  readonly children: ReactNode;
}

/** A link that opens nothing: used, taken back, run out or mistyped, which all look the same from outside. */
export function LinkOver({ fault, onAgain, children }: LinkOverProps) {
  if (fault.code !== "link_unusable")
    return (
      <PlainPage heading="Not now">
        <EmptyState
          look="bare"
          icon={IconPlugConnectedX}
          heading="The link could not be looked up"
          action={<Button onClick={onAgain}>Try again</Button>}
        >
          {fault.sentence}
        </EmptyState>
      </PlainPage>
    );
  return (
    <PlainPage heading="This link no longer works" foot={<Anchor href="/">Go to Tandem</Anchor>}>
      <EmptyState look="bare" icon={IconLinkOff} heading="It was used, taken back, or its time is over">
        {children}
      </EmptyState>
    </PlainPage>
  );
}
