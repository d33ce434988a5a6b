import { type Service, TemplateId, type WorkspaceState } from "@tandem/shared";
import { Button, Group, Modal, Stack, TextInput, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { briefOf, type BriefDraft } from "../../ui/brief-draft.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { showFirstOpen } from "../../ui/first-open.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./file-page.module.css";
import { templatesOf } from "./start-picker.tsx";

interface TemplateDialogProps {
  readonly view: WorkspaceState;
  readonly service: Service;
  readonly draft: BriefDraft;
  readonly now: number;
  readonly onClose: () => void;
}

/** Keeps what is typed under a name that everybody finds; the same name again takes the place of the old one. */
export function TemplateDialog({ view, service, draft, now, onClose }: TemplateDialogProps) {
  const actor = useActor();
  const send = useSend();
  const { currency } = useCalendar();
  const [name, setName] = useState(draft.title.trim().slice(0, 80));
  const [hasTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const templates = templatesOf(view, service.id);
  const own = templates.filter(({ id }) =>
    may(view, "request_template.remove", { template: id }, { actor, at: now }),
  );
  const wanted = name.trim().toLocaleLowerCase();
  const same = own.find((template) => template.name.toLocaleLowerCase() === wanted);

  function keep(): void {
    if (wanted === "") return showFirstOpen(() => setTried(true), body.current);
    const { title, outcome, fields, value, waitingFor } = briefOf(draft, service.fields, currency, null);
    send("request_template.keep", {
      template: same?.id ?? TemplateId.parse(newUuid()),
      name: name.trim(),
      service: service.id,
      brief: { title, outcome, fields: { ...fields }, value, waitingFor },
    });
    notifyDone({ text: `Kept as “${name.trim()}”. It is under “Start from…”.` });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`Keep a template for ${service.name}`}>
      <SendForm label="Keep a template" onSend={keep}>
        <Stack gap="md" ref={body}>
          <TextInput
            label="Name"
            description="Everybody finds it by this name."
            required
            maxLength={80}
            value={name}
            error={hasTried && wanted === "" && "A template has a name."}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <FieldHint>
            {same === undefined
              ? "It keeps the words and answers, not the date, the campaign and the files."
              : "There is one of this name. It will say what this form says."}
          </FieldHint>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit">{same === undefined ? "Keep it" : "Replace it"}</Button>
          </Group>
        </Stack>
      </SendForm>
      {own.length > 0 && (
        <section aria-labelledby="kept-templates">
          <Title order={3} id="kept-templates" mt="md" mb={6}>
            Kept so far
          </Title>
          <ul className={classes["templates"]}>
            {own.map((template) => (
              <li key={template.id}>
                <span>{template.name}</span>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`Remove ${template.name}`}
                  onClick={() => {
                    const { id, name: called, brief } = template;
                    send("request_template.remove", { template: id });
                    notifyDone({
                      text: `“${called}” is removed. What was filed from it stays.`,
                      action: {
                        label: "Undo",
                        onAct: () =>
                          send("request_template.keep", {
                            template: id,
                            name: called,
                            service: service.id,
                            brief: { ...brief, fields: { ...brief.fields } },
                          }),
                      },
                    });
                  }}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Modal>
  );
}
