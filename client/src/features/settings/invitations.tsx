import { Button } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import type { WorkspaceState } from "@tandem/shared";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useNames } from "../../live/use-names.ts";
import { instantDay } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SideLabel } from "../../ui/side-label.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import classes from "./member-list.module.css";
import { readSettingsSearch } from "./settings-search.ts";
import { termsWords } from "./terms-words.ts";

const podsOf = (view: WorkspaceState) => view.pods;
const zoneOf = (view: WorkspaceState) => view.settings?.zone ?? "UTC";

/** Links that are out and not used yet, and the way to make one. */
export function Invitations() {
  const { workspace } = useLive();
  const pods = useView(podsOf);
  const zone = useView(zoneOf);
  const nameOf = useNames();
  const { invite } = readSettingsSearch(useSearch({ strict: false }));
  const [isInviting, setIsInviting] = useState(invite !== undefined);
  const navigate = useNavigate({ from: "/w/$workspace/settings" });
  function close(): void {
    setIsInviting(false);
    // A reload does not open it again.
    if (invite !== undefined) void navigate({ search: { section: "members" }, replace: true });
  }
  const list = useQuery(api.invitations.list.queryOptions({ workspace }));
  const again = () => queryClient.invalidateQueries(api.invitations.list.queryFilter({ workspace }));
  const revoke = useMutation(api.invitations.revoke.mutationOptions({ onSuccess: again }));
  const fault = faultIn(list.error ?? revoke.error);
  const out = list.data?.filter(({ state }) => state === "open" || state === "dead") ?? [];
  return (
    <Panel
      flush
      title="Invitations"
      sub={
        out.every(({ state }) => state === "dead")
          ? "No link is waiting to be used. One is good for seven days and one person."
          : "Each link is good for seven days and one person."
      }
      actions={
        <Button size="sm" onClick={() => setIsInviting(true)}>
          Invite someone
        </Button>
      }
    >
      {fault !== null && <RefusalNote reason={fault.sentence} />}
      {out.map((invitation) => (
        <div key={invitation.id} className={classes["row"]}>
          <span className={classes["sign"]}>
            <IconLink size={18} stroke={1.75} aria-hidden="true" />
          </span>
          <div className={classes["name"]}>
            <b>{invitation.note || "A link"}</b>
            <div className={classes["quiet"]}>
              {invitation.state === "dead"
                ? `Lets nobody in: ${nameOf(invitation.invitedBy)}, who made it, is no admin any more.`
                : `by ${nameOf(invitation.invitedBy)}, until ${instantDay(invitation.expiresAt, zone)}`}
            </div>
          </div>
          <SideLabel side={invitation.side} />
          <span>{termsWords(invitation, { pods })}</span>
          <div className={classes["act"]}>
            <Button
              variant="default"
              size="xs"
              aria-label={`Take back the link for ${invitation.note || "someone"}`}
              loading={revoke.isPending && revoke.variables.id === invitation.id}
              onClick={() => revoke.mutate({ workspace, id: invitation.id })}
            >
              Take back
            </Button>
          </div>
        </div>
      ))}
      {isInviting && <InviteDialog side={invite} onMade={again} onClose={close} />}
    </Panel>
  );
}
