import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ImportHistory } from "./import-history.tsx";
import { LabelsSettings } from "./labels-settings.tsx";
import { Members } from "./members.tsx";
import { Pods } from "./pods.tsx";
import { ServicesSettings } from "./services-settings.tsx";
import { readSettingsSearch, SECTIONS, type Section } from "./settings-search.ts";
import classes from "./settings-page.module.css";
import { SkillsSettings } from "./skills-settings.tsx";
import { WorkspaceSettings } from "./workspace-settings.tsx";

const names: Readonly<Record<Section, string>> = {
  members: "Members",
  workspace: "Workspace",
  pods: "Pods",
  services: "Services",
  labels: "Labels",
  skills: "Skills",
  import: "Import history",
};

/** How this workspace is set: everyone may look, and changes what their roles let them. */
export function SettingsPage() {
  // The router hands on what the address says, known or not.
  const { section = "members" } = readSettingsSearch({ ...useSearch({ from: "/w/$workspace/settings" }) });
  const navigate = useNavigate();
  const tabs = useRef<HTMLDivElement>(null);
  // On a phone the tabs scroll: the one that is open may stand outside.
  useEffect(() => {
    const open = tabs.current?.querySelector<HTMLElement>(`[id$="-tab-${section}"]`);
    if (tabs.current && open) tabs.current.scrollLeft = open.offsetLeft - 32;
  }, [section]);
  return (
    <Page width={960}>
      <PageHead title="Settings" />
      <Tabs
        value={section}
        keepMounted={false}
        onChange={(value) =>
          void navigate({
            to: ".",
            search: readSettingsSearch({ section: value }),
            replace: true,
          })
        }
      >
        <Tabs.List ref={tabs} mb="lg" className={classes["sections"] ?? ""}>
          {SECTIONS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {names[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="members">
          <Members />
        </Tabs.Panel>
        <Tabs.Panel value="workspace">
          <WorkspaceSettings />
        </Tabs.Panel>
        <Tabs.Panel value="pods">
          <Pods />
        </Tabs.Panel>
        <Tabs.Panel value="services">
          <ServicesSettings />
        </Tabs.Panel>
        <Tabs.Panel value="labels">
          <LabelsSettings />
        </Tabs.Panel>
        <Tabs.Panel value="skills">
          <SkillsSettings />
        </Tabs.Panel>
        <Tabs.Panel value="import">
          <ImportHistory />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
