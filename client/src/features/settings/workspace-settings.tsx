import { Stack } from "@mantine/core";
import { isAdmin, isLeader, type WorkspaceState } from "@tandem/shared";
import { useActor, useView } from "../../live/hooks.ts";
import { CompanyPanel } from "./company-panel.tsx";
import { MailPanel } from "./mail-panel.tsx";
import { OpeningPanel } from "./opening-panel.tsx";
import { SteeringPanel } from "./steering-panel.tsx";

const settingsOf = (view: WorkspaceState) => view.settings;

/** The company, where it is going, and when it is open. */
export function WorkspaceSettings() {
  const actor = useActor();
  const settings = useView(settingsOf);
  if (settings === null) return null;
  return (
    <Stack gap="md">
      <SteeringPanel settings={settings} mayChange={isLeader(actor)} />
      <CompanyPanel settings={settings} mayChange={isAdmin(actor)} />
      <OpeningPanel settings={settings} mayChange={isAdmin(actor)} />
      {isAdmin(actor) && <MailPanel />}
    </Stack>
  );
}
