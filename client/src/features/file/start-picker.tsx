import {
  type Request,
  type RequestTemplate,
  type ServiceId,
  tableValues,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, Menu } from "@mantine/core";
import { IconCopy, IconTemplate } from "@tabler/icons-react";

const MOST = 8;

interface StartPickerProps {
  readonly view: WorkspaceState;
  readonly service: ServiceId;
  readonly me: string;
  readonly onPast: (request: Request) => void;
  readonly onTemplate: (template: RequestTemplate) => void;
  /** Asks for the name under which the form is kept, and shows what is kept. */
  readonly onKeep: () => void;
}

/** One's own requests of this service first, then the others', the newest first. */
function pastOf(view: WorkspaceState, service: ServiceId, me: string): readonly Request[] {
  return [...tableValues(view.requests)]
    .filter((request) => request.service === service)
    .sort((a, b) => Number(b.requester === me) - Number(a.requester === me) || (a.id < b.id ? 1 : -1))
    .slice(0, MOST);
}

/** The templates of a service, by name. */
export const templatesOf = (view: WorkspaceState, service: ServiceId): readonly RequestTemplate[] =>
  Object.values(view.requestTemplates)
    .filter((template) => template.service === service)
    .sort((a, b) => a.name.localeCompare(b.name));

/** A template or any past request fills the form: its answers, not its date. */
export function StartPicker({ view, service, me, onPast, onTemplate, onKeep }: StartPickerProps) {
  const past = pastOf(view, service, me);
  const templates = templatesOf(view, service);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={14} stroke={1.75} aria-hidden="true" />}
        >
          Start from…
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" maw={380} style={{ overflowY: "auto" }}>
        {templates.length > 0 && <Menu.Label>Templates</Menu.Label>}
        {templates.map((template) => (
          <Menu.Item key={template.id} onClick={() => onTemplate(template)}>
            {template.name}
          </Menu.Item>
        ))}
        {past.length > 0 && <Menu.Label>Past requests</Menu.Label>}
        {past.map((request) => (
          <Menu.Item key={request.id} onClick={() => onPast(request)}>
            {request.key} {request.title}
          </Menu.Item>
        ))}
        {templates.length + past.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconTemplate size={14} stroke={1.75} aria-hidden="true" />} onClick={onKeep}>
          Keep this form as a template
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
