import type { Request } from "@tandem/shared";
import { CommentId } from "@tandem/shared";
import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { usePeople } from "../../live/use-people.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { sendKey } from "../../ui/command-key.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import type { Said } from "./said.ts";
import classes from "./composer.module.css";

const MOST = 1200;

interface ComposerProps {
  readonly request: Request;
  /** Whether the open question is this person's to answer. */
  readonly mayAnswer: boolean;
  /** Gets a comment on its way, to show until the log has it. */
  readonly onSaid: (said: Said) => void;
}

/** The box under the talk: a comment, or the answer that is waited for. What is typed is kept. */
export function Composer({ request, mayAnswer, onSaid }: ComposerProps) {
  const actor = useActor();
  const person = usePeople();
  const send = useSend();
  const [text, setText, forget] = useDraft(`comment ${request.id}`, "");
  const [onlyComment, setOnlyComment] = useState(false);
  const isAnswer = mayAnswer && !onlyComment;
  const words = text.trim();
  const me = person(actor.id);

  function say(): void {
    if (words === "") return;
    if (isAnswer) {
      const command = send("request.answer", { request: request.id, answer: words });
      onSaid({ command, comment: null, text: words, what: "answer" });
    } else {
      const comment = CommentId.parse(newUuid());
      const command = send("request.comment", { request: request.id, comment, text: words });
      onSaid({ command, comment, text: words, what: "comment" });
    }
    forget();
  }

  return (
    <SendForm label={isAnswer ? "Answer" : "Comment"} className={classes["compose"]} onSend={say}>
      <MemberAvatar name={me.name} side={me.side} size="lg" decorative />
      <div className={classes["box"]}>
        <Textarea
          aria-label={isAnswer ? "Your answer" : "Your comment"}
          placeholder={isAnswer ? "Your answer" : "Say something to everyone on this request"}
          variant="unstyled"
          autosize
          minRows={2}
          maxRows={14}
          maxLength={MOST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <footer>
          {mayAnswer && (
            <Checkbox
              label="Only a comment, no answer"
              checked={onlyComment}
              onChange={(event) => setOnlyComment(event.currentTarget.checked)}
            />
          )}
          <span className={classes["count"]} data-near={text.length > MOST - 100 || undefined}>
            {text.length.toLocaleString("en-US")} of {MOST.toLocaleString("en-US")}
          </span>
          <Button
            type="submit"
            size="xs"
            data-off={words === "" || undefined}
            aria-disabled={words === ""}
            rightSection={<KeyHint>{sendKey}</KeyHint>}
          >
            {isAnswer ? "Answer" : "Comment"}
          </Button>
        </footer>
      </div>
    </SendForm>
  );
}
