import { STANDING_NAMES, type Request, type WorkspaceState } from "@tandem/shared";
import { Radio, Text, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";
import { twinsOf } from "./twins.ts";

interface DuplicateFormProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  /** Who asked for it. */
  readonly name: string;
  readonly onDone: () => void;
}

/** The same work asked twice: a decline whose alternative is the other request. */
export function DuplicateForm({ view, request, name, onDone }: DuplicateFormProps) {
  const send = useSend();
  const [typed, setTyped] = useState("");
  const [draft, setDraft, forget] = useDraft(`duplicate ${request.id}`, { other: "", reason: "" });
  const [hasTried, setTried] = useState(false);
  const twins = twinsOf(view, request, typed);
  const other = twins.find(({ id }) => id === draft.other);
  const usual = other === undefined ? "" : `The same is asked for in ${other.key}: ${other.title}.`;

  function decline(): void {
    if (other === undefined) return setTried(true);
    const reason = draft.reason.trim() || usual;
    send("request.decline", { request: request.id, reason, duplicateOf: other.id });
    forget();
    onDone();
  }

  return (
    <SendForm label="Duplicate" className={classes["form"]} onSend={decline}>
      <TextInput
        label="Of which request?"
        placeholder="Key or words of its title"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={hasTried && other === undefined ? "Choose the other request." : undefined}
        data-autofocus
      />
      {twins.length === 0 ? (
        <Text size="sm" c="dimmed">
          {typed.trim() === ""
            ? "Nothing reads alike. Type a key or a word."
            : "No open or live request reads like that."}
        </Text>
      ) : (
        <Radio.Group
          aria-label="The other request"
          value={draft.other}
          onChange={(next) => setDraft({ ...draft, other: next })}
        >
          <div className={classes["twins"]}>
            {twins.map(({ id, key, title, standing }) => (
              <Radio key={id} value={id} label={title} description={`${key}, ${STANDING_NAMES[standing]}`} />
            ))}
          </div>
        </Radio.Group>
      )}
      {other !== undefined && (
        <Textarea
          label={`What ${name} reads`}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1200}
          placeholder={usual}
          value={draft.reason}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        />
      )}
      <StepButton isOff={other === undefined}>
        {other === undefined ? "Duplicate" : `Duplicate of ${other.key}`}
      </StepButton>
    </SendForm>
  );
}
