import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { faultIn } from "../live/fault.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PlainPage } from "../ui/plain-page.tsx";

/** A page that could not be opened: says why where the server said it, and tries again. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <PlainPage heading="This page did not open">
      <EmptyState
        look="bare"
        icon={IconPlugConnectedX}
        heading="Nothing you typed is lost"
        action={
          <Button
            onClick={() => {
              reset();
              void router.invalidate();
            }}
          >
            Try again
          </Button>
        }
      >
        {faultIn(error)?.sentence}
      </EmptyState>
    </PlainPage>
  );
}
