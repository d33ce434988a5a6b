import { Button, Stack } from "@mantine/core";
import type { SignedIn } from "@tandem/server";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../live/api.ts";
import { useSignOut } from "../../live/use-sign-out.ts";
import { faultIn } from "../../live/fault.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { useArrive } from "./arrive.ts";

interface JoinAsMeProps {
  readonly token: string;
  readonly account: SignedIn["account"];
}

/** Joins as whoever is signed in, with one press; or lets them say that it is somebody else's link. */
export function JoinAsMe({ token, account }: JoinAsMeProps) {
  const arrive = useArrive();
  const join = useMutation(api.invitations.join.mutationOptions({ onSuccess: () => arrive() }));
  const { signOut, isPending } = useSignOut({ stay: true });
  const fault = faultIn(join.error);
  return (
    <Stack gap="md">
      {fault !== null && (
        <RefusalNote
          reason={fault.sentence}
          action={
            fault.code === "already_member" ? (
              <Button variant="default" size="xs" onClick={() => arrive()}>
                Open it
              </Button>
            ) : undefined
          }
        />
      )}
      <Button size="md" fullWidth loading={join.isPending} onClick={() => join.mutate({ token })}>
        Join as {account.name}
      </Button>
      <Button variant="default" fullWidth loading={isPending} onClick={signOut}>
        I am not {account.email}
      </Button>
    </Stack>
  );
}
