import type { WorkspaceState } from "@tandem/shared";
import { Badge, Stack } from "@mantine/core";
import { IconForms } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { may } from "../../live/foresee.ts";
import { useActor, useView } from "../../live/hooks.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useNow } from "../../ui/use-now.ts";
import classes from "./catalogue.module.css";
import { Preview } from "./preview.tsx";
import { ProposalsPanel } from "./proposals-panel.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { ServiceEditor } from "./service-editor.tsx";
import { ServiceFacts } from "./service-facts.tsx";

const all = (view: WorkspaceState) => view;

/** One service of the catalogue: changed by those who may, looked at and proposed on by everyone. */
export function ServicePage() {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const now = useNow(60_000);
  const { service: key } = useParams({ from: "/w/$workspace/catalogue/$service" });
  const service = Object.values(view.services).find((each) => each.key === key);
  const settings = (
    <Link
      className={classes["back"]}
      to="/w/$workspace/settings"
      params={{ workspace: slug }}
      search={{ section: "services" }}
    >
      All services
    </Link>
  );
  if (service === undefined)
    return (
      <Page>
        <EmptyState icon={IconForms} heading="No such service" action={settings}>
          The address may be an old one. Services are switched off, never deleted.
        </EmptyState>
      </Page>
    );
  const mayChange = may(view, "service.change", { service: service.id }, { actor, at: now });
  return (
    <Page>
      <PageHead
        title={service.name}
        sub={
          <>
            {settings}
            {!service.active && (
              <Badge ml={8} variant="default">
                Not offered
              </Badge>
            )}
            {!mayChange && " · Leaders, admins and the answering pod’s lead change it; everyone may propose."}
          </>
        }
      />
      {mayChange ? (
        <ServiceEditor key={service.id} service={service} actor={actor} now={now} />
      ) : (
        <div className={classes["editing"]}>
          <Stack gap="md" className={classes["edit"] ?? ""}>
            <ServiceFacts service={service} />
            <Preview service={service} />
          </Stack>
          <Stack gap="md" className={classes["aside"] ?? ""}>
            <ProposalsPanel service={service} actor={actor} now={now} />
            <ReviewPanel service={service} actor={actor} now={now} />
          </Stack>
        </div>
      )}
    </Page>
  );
}
