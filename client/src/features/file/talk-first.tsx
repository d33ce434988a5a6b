import { Button, Collapse, Textarea } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import { useId, useState } from "react";
import { TALK_PROMPTS, type Talk } from "../../ui/talk-note.ts";
import classes from "./file-page.module.css";

interface TalkFirstProps {
  readonly talk: Talk;
  readonly onChange: (talk: Talk) => void;
}

/** For who does not know yet what to ask for: a note with three prompts. It stays with the draft and goes with the request. */
export function TalkFirst({ talk, onChange }: TalkFirstProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(Object.values(talk).some((text) => text !== ""));
  return (
    <section className={classes["talk"]} aria-label="Talk first">
      <Button
        variant="subtle"
        leftSection={<IconMessages size={16} stroke={1.75} aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Not sure yet? Talk first
      </Button>
      <Collapse expanded={isOpen} id={id}>
        <div className={classes["prompts"]}>
          {TALK_PROMPTS.map(({ name, label }) => (
            <Textarea
              key={name}
              label={label}
              name={`talk.${name}`}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={320}
              value={talk[name]}
              onChange={(event) => onChange({ ...talk, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      </Collapse>
    </section>
  );
}
