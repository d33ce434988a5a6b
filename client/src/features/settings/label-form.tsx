import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import {
  freeLook,
  LABEL_COLORS,
  LABEL_SIGNS,
  LabelId,
  type Label,
  type LabelColor,
  type LabelSign as Sign,
} from "@tandem/shared";
import { useEffect, useRef, useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { serverNow } from "../../live/server-time.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { labelColorWords, LabelSign, labelSignWords } from "../../ui/label-sign.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./labels-settings.module.css";

interface LabelFormProps {
  /** null: a new one. */
  readonly label: Label | null;
  readonly onClose: () => void;
}

/** A label's name, hue and sign, shown as it will look. */
export function LabelForm({ label, onClose }: LabelFormProps) {
  const { replica } = useLive();
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const [name, setName, forget] = useDraft(`label ${label?.id ?? "new"}`, label?.name ?? "");
  const [look, setLook] = useState(() => label ?? freeLook(replica.getView()));
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { color, sign } = look;
  const put = (change: { readonly color?: LabelColor; readonly sign?: Sign }) =>
    setLook({ color, sign, ...change });

  function save(): void {
    const id = label?.id ?? LabelId.parse(newUuid());
    const type = label === null ? "label.add" : "label.change";
    const input = { label: id, name, color, sign };
    const refusal = foreseenRefusal(replica.getView(), type, input, { actor, at: serverNow() });
    if (refusal !== null) return setProblem(sentence(refusal));
    send(type, input);
    close();
  }
  function close(): void {
    forget();
    onClose();
  }

  const title = label === null ? "Add a label" : `Change ${label.name}`;
  return (
    <SendForm label={title} onSend={save}>
      <Stack gap="lg">
        <TextInput
          label="Name"
          description="A word or two: Peak season, Legal check."
          ref={field}
          maxLength={30}
          leftSection={<LabelSign label={look} size={16} />}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Radio.Group
          label="Hue"
          value={color}
          onChange={(value) => put({ color: LABEL_COLORS.find((one) => one === value) ?? color })}
        >
          <div className={classes["looks"]}>
            {LABEL_COLORS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={
                  <span className={classes["look"]}>
                    <LabelSign label={{ color: one, sign }} size={16} />
                    {labelColorWords[one]}
                  </span>
                }
              />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label="Sign"
          value={sign}
          onChange={(value) => put({ sign: LABEL_SIGNS.find((one) => one === value) ?? sign })}
        >
          <div className={classes["looks"]}>
            {LABEL_SIGNS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={
                  <span className={classes["look"]}>
                    <LabelSign label={{ color, sign: one }} size={16} />
                    {labelSignWords[one]}
                  </span>
                }
              />
            ))}
          </div>
        </Radio.Group>
        {problem !== null && <RefusalNote reason={problem} />}
        <Group>
          <Button type="submit" disabled={name.trim() === ""}>
            {label === null ? "Add the label" : "Save"}
          </Button>
          <Button variant="default" onClick={close}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </SendForm>
  );
}
