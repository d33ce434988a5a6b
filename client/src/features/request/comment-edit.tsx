import type { CommentId, RequestId } from "@tandem/shared";
import { Button } from "@mantine/core";
import { useDraft, useSend } from "../../live/hooks.ts";
import { sendKey } from "../../ui/command-key.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import type { Nameable } from "../../talk/suggest.ts";
import { TalkBox } from "../../talk/talk-box.tsx";
import { asKept } from "../../talk/use-nameable.ts";

interface CommentEditProps {
  readonly request: RequestId;
  readonly comment: CommentId;
  /** As it reads now, names spelled out. */
  readonly words: string;
  readonly nameable: Nameable;
  readonly onClose: () => void;
}

/** An own comment, to be said better. What is typed is kept until it is saved or put away. */
export function CommentEdit({ request, comment, words, nameable, onClose }: CommentEditProps) {
  const send = useSend();
  const [text, setText, forget] = useDraft(`edit comment ${comment}`, words);
  const isEmpty = text.trim() === "";

  function close(): void {
    forget();
    onClose();
  }
  function save(): void {
    if (isEmpty) return;
    if (text.trim() !== words) send("comment.edit", { request, comment, ...asKept(text, nameable) });
    close();
  }
  return (
    <SendForm label="Edit your comment" onSend={save}>
      <TalkBox label="Your comment" value={text} onChange={setText} nameable={nameable} opensHere>
        <Button variant="default" size="xs" onClick={close}>
          Back
        </Button>
        <Button
          type="submit"
          size="xs"
          data-off={isEmpty || undefined}
          aria-disabled={isEmpty}
          rightSection={<KeyHint>{sendKey}</KeyHint>}
        >
          Save
        </Button>
      </TalkBox>
    </SendForm>
  );
}
