import { Button, Group, Modal, Select } from "@mantine/core";
import { LINK_KINDS, tableValues, type Request, type WorkspaceState } from "@tandem/shared";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { serverNow } from "../../live/server-time.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { linkWords } from "../../ui/link-words.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./request-page.module.css";

interface LinkDialogProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly onClose: () => void;
}

/** Every way to link two requests, as seen from this one; being held up is why most people come here. */
const WAYS = (["in", "out"] as const)
  .flatMap((way) =>
    LINK_KINDS.map((kind) => ({ kind, way, value: `${kind} ${way}`, label: linkWords[kind][way] })),
  )
  .filter(({ kind, way }) => kind !== "relates" || way === "out");

/** Says what this request has to do with another. */
export function LinkDialog({ view, request, onClose }: LinkDialogProps) {
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const [chosenWay, setWay] = useState<string>("blocks in");
  const [other, setOther] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const requests = [...tableValues(view.requests)]
    .filter(({ id }) => id !== request.id)
    .sort((a, b) => (a.id < b.id ? 1 : -1));

  function link(): void {
    const way = WAYS.find(({ value }) => value === chosenWay);
    const found = requests.find(({ id }) => id === other);
    if (way === undefined || found === undefined) return setProblem("Choose the other request first.");
    const [from, to] = way.way === "out" ? [request.id, found.id] : [found.id, request.id];
    const input = { request: from, to, kind: way.kind };
    const refusal = foreseenRefusal(view, "request.link", input, { actor, at: serverNow() });
    if (refusal !== null) return setProblem(sentence(refusal));
    send("request.link", input);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`Link ${request.key}`}>
      <SendForm label="Link a request" className={classes["dialog"]} onSend={link}>
        <Select
          label="What it is to the other"
          allowDeselect={false}
          data={WAYS.map(({ value, label }) => ({ value, label }))}
          value={chosenWay}
          onChange={(value) => {
            setWay(value ?? chosenWay);
            setProblem(null);
          }}
        />
        <Select
          label="The other request"
          placeholder="Its key, or words of its title"
          searchable
          limit={6}
          maxDropdownHeight={320}
          nothingFoundMessage="No request like that"
          data={requests.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` }))}
          value={other}
          onChange={(value) => {
            setOther(value);
            setProblem(null);
          }}
          data-autofocus
        />
        {problem !== null && <RefusalNote reason={problem} />}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit">Link them</Button>
        </Group>
      </SendForm>
    </Modal>
  );
}
