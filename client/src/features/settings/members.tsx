import { Button, Stack } from "@mantine/core";
import { hasSkills, isAdmin, type Member, type MemberId, type WorkspaceState } from "@tandem/shared";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { useActor, useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useNames } from "../../live/use-names.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { counted } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { SideLabel } from "../../ui/side-label.tsx";
import { Invitations } from "./invitations.tsx";
import classes from "./member-list.module.css";
import { MemberDialog } from "./member-dialog.tsx";
import { MemberSkills } from "./member-skills.tsx";
import { termsWords } from "./terms-words.ts";

const membersOf = (view: WorkspaceState) => view.members;
const podsOf = (view: WorkspaceState) => view.pods;
const skillsOf = (view: WorkspaceState) => view.skills;

/** Everyone in the workspace; admins let people in, change what they are, and out. */
export function Members() {
  const actor = useActor();
  const { workspace } = useLive();
  const members = useView(membersOf);
  const pods = useView(podsOf);
  const nameOf = useNames();
  const [open, setOpen] = useState<MemberId | null>(null);
  const [known, setKnown] = useState<MemberId | null>(null);
  const hasNamedSkills = Object.keys(useView(skillsOf)).length > 0;
  const { data: directory } = useQuery(api.workspace.directory.queryOptions({ workspace }));
  const mayChange = isAdmin(actor);
  const byName = (a: Member, b: Member) =>
    Number(b.active) - Number(a.active) || nameOf(a.id).localeCompare(nameOf(b.id));
  const everyone = Object.values(members).sort(byName);
  return (
    <Stack gap="md">
      <Panel
        flush
        title={counted(everyone.filter(({ active }) => active).length, "member")}
        {...(mayChange ? {} : { sub: "Admins let people in and say what they are." })}
      >
        {everyone.map((member) => {
          const name = nameOf(member.id);
          return (
            <div key={member.id} className={classes["row"]} data-away={!member.active || undefined}>
              <MemberAvatar name={name} side={member.side} size="lg" decorative />
              <div className={classes["name"]}>
                <b>{name}</b>
                {member.id === actor.id && <span className={classes["quiet"]}> you</span>}
                <div className={classes["quiet"]}>{directory?.[member.id]?.email}</div>
              </div>
              <SideLabel side={member.side} />
              <span>{member.active ? termsWords(member, { pods }) : "Deactivated"}</span>
              <div className={classes["act"]}>
                {hasNamedSkills && member.active && hasSkills(member) && (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Skills of ${name}`}
                    onClick={() => setKnown(member.id)}
                  >
                    Skills
                  </Button>
                )}
                {mayChange && (
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`Change ${name}`}
                    onClick={() => setOpen(member.id)}
                  >
                    Change
                  </Button>
                )}
              </div>
            </div>
          );
        })}
      </Panel>
      {mayChange && <Invitations />}
      {open !== null && members[open] && (
        <MemberDialog member={members[open]} onClose={() => setOpen(null)} />
      )}
      {known !== null && members[known] && (
        <MemberSkills member={members[known]} onClose={() => setKnown(null)} />
      )}
    </Stack>
  );
}
