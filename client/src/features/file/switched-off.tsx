import { type Service, type WorkspaceState } from "@tandem/shared";
import { Button, Paper } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { formKey } from "../../live/filed.ts";
import { useLive } from "../../live/live-context.ts";
import { useSlug } from "../../live/use-slug.ts";
import type { BriefDraft } from "../../ui/brief-draft.ts";
import classes from "./file-page.module.css";

interface SwitchedOffProps {
  readonly view: WorkspaceState;
  readonly service: Service;
  readonly draft: BriefDraft;
}

/** Technology advice takes any question; without it, the first service there is. */
function otherThan(view: WorkspaceState, service: Service): Service | undefined {
  const active = Object.values(view.services).filter((one) => one.active && one.id !== service.id);
  return active.find(({ key }) => key === "technology_advice") ?? active[0];
}

/** The service went while its form was open: says so, keeps what was typed, and offers where it can go. */
export function SwitchedOff({ view, service, draft }: SwitchedOffProps) {
  const { drafts } = useLive();
  const navigate = useNavigate();
  const slug = useSlug();
  const other = otherThan(view, service);
  return (
    <Paper component="section" className={classes["off"] ?? ""} role="status">
      <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
      <p>
        <b>{service.name} is no longer offered.</b> What you typed is kept here
        {other === undefined ? "." : `, and can be filed as ${other.name}.`}
      </p>
      {other !== undefined && (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            drafts.set(formKey(other.key), { ...draft, fields: {}, class: other.defaultClass });
            void navigate({
              to: "/w/$workspace/file",
              params: { workspace: slug },
              search: { service: other.key },
            });
          }}
        >
          Move it to {other.name}
        </Button>
      )}
    </Paper>
  );
}
