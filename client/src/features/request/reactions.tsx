import { REACTIONS, type Comment, type MemberId, type Reaction, type RequestId } from "@tandem/shared";
import { ActionIcon, Menu, Tooltip, UnstyledButton } from "@mantine/core";
import {
  type Icon,
  IconConfetti,
  IconEye,
  IconHeart,
  IconMoodPlus,
  IconQuestionMark,
  IconThumbUp,
} from "@tabler/icons-react";
import { useActor, useSend } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import classes from "./timeline.module.css";

const LOOKS: Readonly<Record<Reaction, { readonly icon: Icon; readonly words: string }>> = {
  agree: { icon: IconThumbUp, words: "Agreed" },
  thanks: { icon: IconHeart, words: "Thanks" },
  well_done: { icon: IconConfetti, words: "Well done" },
  looking: { icon: IconEye, words: "Looking into it" },
  unsure: { icon: IconQuestionMark, words: "Not sure" },
};

interface ReactionsProps {
  readonly request: RequestId;
  readonly comment: Comment;
  readonly mayReact: boolean;
}

/** How people reacted to a comment, and the way to react: a sign says the same as its words. */
export function Reactions({ request, comment, mayReact }: ReactionsProps) {
  const send = useSend();
  const me = useActor().id;
  const person = usePeople();
  const by = (reaction: Reaction): readonly MemberId[] => comment.reactions?.[reaction] ?? [];
  const shown = REACTIONS.filter((reaction) => by(reaction).length > 0);
  const others = REACTIONS.filter((reaction) => !by(reaction).includes(me));
  const react = (emoji: Reaction, on: boolean) =>
    send("comment.react", { request, comment: comment.id, emoji, on });
  if (shown.length === 0 && !mayReact) return null;
  return (
    <div className={classes["reactions"]}>
      {shown.map((reaction) => {
        const { icon: Sign, words } = LOOKS[reaction];
        const isMine = by(reaction).includes(me);
        const names = by(reaction).map((id) => (id === me ? "you" : person(id).name));
        return (
          <Tooltip key={reaction} label={`${words}: ${names.join(", ")}`}>
            <UnstyledButton
              className={classes["reaction"]}
              aria-pressed={isMine}
              aria-label={`${words}, ${names.length}: ${names.join(", ")}`}
              disabled={!mayReact}
              onClick={() => react(reaction, !isMine)}
            >
              <Sign size={14} stroke={1.75} aria-hidden="true" /> {names.length}
            </UnstyledButton>
          </Tooltip>
        );
      })}
      {mayReact && others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon size="sm" aria-label="React" className={classes["quiet"] ?? ""}>
              <IconMoodPlus size={16} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((reaction) => {
              const { icon: Sign, words } = LOOKS[reaction];
              return (
                <Menu.Item
                  key={reaction}
                  leftSection={<Sign size={16} />}
                  onClick={() => react(reaction, true)}
                >
                  {words}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
