import { ActionIcon, Button, Checkbox, Group, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { mayKeepView, mayTakePart, viewsOf, type Pod, type View, type WorkspaceState } from "@tandem/shared";
import { IconTrash, IconUsers } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { serverNow } from "../../live/server-time.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { applied, kept, type BoardSearch } from "./board-search.ts";
import classes from "./board-tools.module.css";

interface BoardViewsProps {
  readonly pod: Pod;
  readonly search: BoardSearch;
  readonly onSearch: (change: Partial<BoardSearch>) => void;
  readonly onDone: () => void;
}

/** Ways to look at this board that somebody gave a name, and a name for how it is looked at now. */
export function BoardViews({ pod, search, onSearch, onDone }: BoardViewsProps) {
  const actor = useActor();
  const send = useSend();
  const views = useView(
    useCallback((view: WorkspaceState) => viewsOf(view, pod.id, actor.id), [pod.id, actor.id]),
    shallowEqual,
  );
  const open = (view: View) => {
    onSearch(applied(view));
    onDone();
  };
  const facts = kept(search);
  return (
    <Stack gap={10}>
      {Object.keys(facts).length === 0 && (
        <p className={classes["hint"]}>
          Filters, lanes and density under a name: set them, then keep them here.
        </p>
      )}
      {views.length > 0 && (
        <ul className={classes["views"]}>
          {views.map((view) => (
            <li key={view.id}>
              <UnstyledButton
                className={classes["view"] ?? ""}
                aria-current={view.id === search.view || undefined}
                onClick={() => open(view)}
              >
                <span>{view.name}</span>
                {view.isShared && <IconUsers size={14} stroke={1.75} aria-label="shared" />}
              </UnstyledButton>
              {mayKeepView(actor, view) && (
                <ActionIcon
                  variant="subtle"
                  size={28}
                  aria-label={`Remove ${view.name}`}
                  onClick={() => {
                    send("view.remove", { view: view.id });
                    if (view.id === search.view) onSearch({ view: undefined });
                  }}
                >
                  <IconTrash size={15} stroke={1.75} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayTakePart(actor) && Object.keys(facts).length > 0 && (
        <SaveView pod={pod} facts={facts} onSaved={(view) => onSearch({ view })} />
      )}
    </Stack>
  );
}

interface SaveViewProps {
  readonly pod: Pod;
  readonly facts: Readonly<Record<string, string>>;
  readonly onSaved: (view: string) => void;
}

function SaveView({ pod, facts, onSaved }: SaveViewProps) {
  const actor = useActor();
  const send = useSend();
  const { replica } = useLive();
  const sentence = useSentence();
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        const view = newUuid();
        const input = { view, name, pod: pod.id, search: { ...facts }, isShared };
        const refusal = foreseenRefusal(replica.getView(), "view.save", input, { actor, at: serverNow() });
        if (refusal) return setProblem(sentence(refusal));
        send("view.save", input);
        setName("");
        onSaved(view);
      }}
    >
      <Stack gap={8}>
        <TextInput
          label="Keep this view as"
          placeholder="Stand-up"
          value={name}
          maxLength={40}
          error={problem}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="space-between" gap={8}>
          <Checkbox
            label={`For everyone on ${pod.name}`}
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Button type="submit" size="xs" disabled={name.trim() === ""}>
            Keep
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
