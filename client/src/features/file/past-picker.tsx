import { type Request, type ServiceId, tableValues, type WorkspaceState } from "@tandem/shared";
import { Button, Menu } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";

const MOST = 8;

interface PastPickerProps {
  readonly view: WorkspaceState;
  readonly service: ServiceId;
  readonly me: string;
  readonly onPick: (request: Request) => void;
}

/** One's own requests of this service first, then the others', the newest first. */
function pastOf(view: WorkspaceState, service: ServiceId, me: string): readonly Request[] {
  return [...tableValues(view.requests)]
    .filter((request) => request.service === service)
    .sort((a, b) => Number(b.requester === me) - Number(a.requester === me) || (a.id < b.id ? 1 : -1))
    .slice(0, MOST);
}

/** Any past request is a template: its answers fill the form, its date does not. */
export function PastPicker({ view, service, me, onPick }: PastPickerProps) {
  const past = pastOf(view, service, me);
  if (past.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={14} stroke={1.75} aria-hidden="true" />}
        >
          Start from a past one
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {past.map((request) => (
          <Menu.Item key={request.id} onClick={() => onPick(request)}>
            {request.key} {request.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
