import { Checkbox, Input, Select, Stack } from "@mantine/core";
import type { Member, PodId, PodRole, WorkspaceState } from "@tandem/shared";
import { useView } from "../../live/hooks.ts";
import { roleHint, roleName, ROLES } from "../../ui/role-words.ts";
import { SideField } from "../../ui/side-field.tsx";

/** What someone is in the workspace. */
export type Terms = Pick<Member, "side" | "roles" | "pods">;

const podsOf = (view: WorkspaceState) => view.pods;

function withPod(pods: Terms["pods"], pod: PodId, role: PodRole | null): Terms["pods"] {
  const { [pod]: _, ...others } = pods;
  return role === null ? others : { ...others, [pod]: role };
}

interface TermsFieldsProps {
  readonly value: Terms;
  readonly onChange: (value: Terms) => void;
}

/** Side, roles and pods of a person, for an invitation and for a change. */
export function TermsFields({ value, onChange }: TermsFieldsProps) {
  const pods = useView(podsOf);
  return (
    <>
      <SideField label="Side" value={value.side} onChange={(side) => onChange({ ...value, side })} />
      <Checkbox.Group
        label="Roles"
        value={[...value.roles]}
        onChange={(chosen) => onChange({ ...value, roles: ROLES.filter((role) => chosen.includes(role)) })}
      >
        <Stack gap="sm">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={`${roleName[role]}: ${roleHint[role]}`} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Input.Wrapper label="Pods" labelElement="div">
        <Stack gap="sm">
          {Object.values(pods).map((pod) => (
            <Select
              key={pod.id}
              aria-label={`In ${pod.name}`}
              allowDeselect={false}
              value={value.pods[pod.id] ?? "none"}
              data={[
                { value: "none", label: `Not in ${pod.name}` },
                { value: "member", label: `Member of ${pod.name}` },
                { value: "lead", label: `Lead of ${pod.name}` },
              ]}
              onChange={(role) =>
                onChange({
                  ...value,
                  pods: withPod(value.pods, pod.id, role === "member" || role === "lead" ? role : null),
                })
              }
            />
          ))}
        </Stack>
      </Input.Wrapper>
    </>
  );
}
