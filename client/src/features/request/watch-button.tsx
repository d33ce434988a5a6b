import type { MemberId, Request } from "@tandem/shared";
import { Button, Tooltip } from "@mantine/core";
import { IconBell, IconBellFilled } from "@tabler/icons-react";
import { useSend } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import { counted } from "../../ui/format.ts";

interface WatchButtonProps {
  readonly request: Request;
  readonly me: MemberId;
}

const MOST_NAMES = 12;

/** Watching: being told what happens here. On hover, who does. */
export function WatchButton({ request, me }: WatchButtonProps) {
  const send = useSend();
  const person = usePeople();
  const { id, watchers } = request;
  const isOn = watchers.includes(me);
  const names = watchers.slice(0, MOST_NAMES).map((member) => (member === me ? "you" : person(member).name));
  const rest = watchers.length - names.length;
  const words =
    names.length === 0
      ? "Nobody watches it yet"
      : `Told what happens here: ${names.join(", ")}${rest > 0 ? ` and ${counted(rest, "other")}` : ""}`;
  return (
    <Tooltip label={words} multiline maw={320}>
      <Button
        variant="default"
        size="xs"
        aria-pressed={isOn}
        onClick={() => send("request.watch", { request: id, on: !isOn })}
        leftSection={
          isOn ? (
            <IconBellFilled size={15} aria-hidden="true" />
          ) : (
            <IconBell size={15} stroke={1.75} aria-hidden="true" />
          )
        }
      >
        {isOn ? "Watching" : "Watch"}
      </Button>
    </Tooltip>
  );
}
