import { mayTakePart, type CampaignTemplate, type WorkspaceState } from "@tandem/shared";
import { Button, Paper, Text, Title } from "@mantine/core";
import { useState } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { confirm } from "../../ui/confirm.tsx";
import { counted } from "../../ui/format.ts";
import { useNow } from "../../ui/use-now.ts";
import classes from "./campaigns.module.css";
import { TemplateForm } from "./template-form.tsx";

/** What campaigns of a kind need, to be filed in one go. */
export function Templates({ view }: { readonly view: WorkspaceState }) {
  const send = useSend();
  const actor = useActor();
  const now = useNow(60_000);
  const [opened, setOpened] = useState<CampaignTemplate | "new" | null>(null);
  const templates = Object.values(view.campaignTemplates).sort((a, b) => a.name.localeCompare(b.name));
  if (templates.length === 0 && !mayTakePart(actor)) return null;
  return (
    <section className={classes["templates"]} aria-labelledby="campaign-templates">
      <Title order={2} id="campaign-templates" mb={6}>
        Templates
      </Title>
      <Text c="var(--text-2)" mb="sm">
        What campaigns of a kind need, filed in one go on a campaign’s page.
      </Text>
      {templates.length > 0 && (
        <Paper className={classes["table"] ?? ""} mb="sm">
          <ul className={classes["list"]}>
            {templates.map((template) => (
              <li key={template.id} className={classes["template"]}>
                <span>
                  <b>{template.name}</b>{" "}
                  <span className={classes["quiet"]}>{counted(template.lines.length, "request")}</span>
                </span>
                {may(view, "campaign_template.remove", { template: template.id }, { actor, at: now }) && (
                  <>
                    <Button variant="default" size="xs" onClick={() => setOpened(template)}>
                      Change
                    </Button>
                    <Button
                      variant="subtle"
                      size="xs"
                      onClick={() =>
                        confirm({
                          title: `Remove the template ${template.name}?`,
                          body: "What was filed from it stays.",
                          confirmLabel: "Remove it",
                          cancelLabel: "Keep it",
                          onConfirm: () => send("campaign_template.remove", { template: template.id }),
                        })
                      }
                    >
                      Remove
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Paper>
      )}
      {mayTakePart(actor) && (
        <Button variant="default" onClick={() => setOpened("new")}>
          New template
        </Button>
      )}
      {opened !== null && (
        <TemplateForm
          view={view}
          template={opened === "new" ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
