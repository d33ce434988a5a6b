import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Panel } from "../../ui/panel.tsx";
import { SendForm } from "../../ui/send-form.tsx";

interface SettingsPanelProps {
  readonly title: string;
  readonly sub?: string;
  /** Something was typed that differs from what is kept. */
  readonly isChanged: boolean;
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Settings of one subject; saving shows once something differs. */
export function SettingsPanel(props: SettingsPanelProps) {
  const { title, sub, isChanged, canSave, onSave, onBack, children } = props;
  return (
    <Panel title={title} {...(sub === undefined ? {} : { sub })}>
      <SendForm label={title} onSend={() => isChanged && canSave && onSave()}>
        <Stack gap="lg">
          {children}
          {isChanged && (
            <Group>
              <Button type="submit">Save</Button>
              <Button variant="default" onClick={onBack}>
                Put it back
              </Button>
            </Group>
          )}
        </Stack>
      </SendForm>
    </Panel>
  );
}
