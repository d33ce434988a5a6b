import type { Request } from "@tandem/shared";
import { CommentId } from "@tandem/shared";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { usePeople } from "../../live/use-people.ts";
import { useTyping } from "../../live/use-typing.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { sendKey } from "../../ui/command-key.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import type { SaidStep } from "./request-search.ts";
import type { Said } from "./said.ts";
import type { StepName } from "../../live/request-steps.ts";
import type { Nameable } from "../../talk/suggest.ts";
import { TalkBox } from "../../talk/talk-box.tsx";
import { asKept } from "../../talk/use-nameable.ts";
import { WhoTypes } from "./who-types.tsx";
import classes from "./composer.module.css";

const LABELS = {
  comment: { box: "Your comment", hint: "Say something to everyone on this request", action: "Comment" },
  answer: { box: "Your answer", hint: "Your answer", action: "Answer" },
  question: { box: "Your question", hint: "What do you need to know?", action: "Ask" },
} as const;

interface ComposerProps {
  readonly request: Request;
  readonly steps: ReadonlySet<StepName>;
  readonly nameable: Nameable;
  /** Opened to say this. */
  readonly start?: SaidStep;
  /** Gets what is on its way, to show until the log has it. */
  readonly onSaid: (said: Said) => void;
}

/** The box under the talk: a comment, the answer that is waited for, or a question. What is typed is kept. */
export function Composer({ request, steps, nameable, start, onSaid }: ComposerProps) {
  const actor = useActor();
  const person = usePeople();
  const send = useSend();
  const { typists, type } = useTyping(request.id);
  const [text, setText, forget] = useDraft(`comment ${request.id}`, "");
  const mayAnswer = steps.has("answer");
  const [isOther, setOther] = useState(start === "ask" || (start === "comment" && mayAnswer));
  const mayAsk = steps.has("ask");
  const what: Said["what"] = mayAnswer && !isOther ? "answer" : mayAsk && isOther ? "question" : "comment";
  const words = text.trim();
  const me = person(actor.id);
  const labels = LABELS[what];

  function say(): void {
    if (words === "") return;
    if (what === "comment") {
      const comment = CommentId.parse(newUuid());
      const command = send("request.comment", { request: request.id, comment, ...asKept(text, nameable) });
      onSaid({ command, comment, text: words, what });
    } else {
      const { text: kept, mentions } = asKept(text, nameable);
      const command =
        what === "answer"
          ? send("request.answer", { request: request.id, answer: kept, mentions })
          : send("request.ask", { request: request.id, question: kept, mentions });
      onSaid({ command, comment: null, text: words, what });
    }
    setOther(false);
    forget();
  }

  return (
    <>
      <WhoTypes typists={typists} />
      <SendForm label={labels.action} className={classes["compose"]} onSend={say}>
        <MemberAvatar name={me.name} side={me.side} size="lg" decorative />
        <TalkBox
          label={labels.box}
          placeholder={labels.hint}
          value={text}
          onChange={(next) => {
            if (next.length > text.length) type();
            setText(next);
          }}
          nameable={nameable}
          opensHere={start !== undefined}
        >
          {(mayAnswer || mayAsk) && (
            <Checkbox
              className={classes["other"] ?? ""}
              label={
                mayAnswer
                  ? "Only a comment, no answer"
                  : `Ask ${person(request.requester).name}: the clock stops until they answer`
              }
              checked={isOther}
              onChange={(event) => setOther(event.currentTarget.checked)}
            />
          )}
          <Button
            type="submit"
            size="xs"
            data-off={words === "" || undefined}
            aria-disabled={words === ""}
            rightSection={<KeyHint>{sendKey}</KeyHint>}
          >
            {labels.action}
          </Button>
        </TalkBox>
      </SendForm>
    </>
  );
}
