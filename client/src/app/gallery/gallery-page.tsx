import { Stack } from "@mantine/core";
import { AvatarGroup } from "../../ui/avatar.tsx";
import { OfflineBanner } from "../../ui/offline-banner.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SyncState } from "../../ui/sync-state.tsx";
import { FileRequestButton } from "../file-request-button.tsx";
import { Shell } from "../shell.tsx";
import { ControlSamples } from "./control-samples.tsx";
import { FactSamples } from "./fact-samples.tsx";
import { NoticeSamples } from "./notice-samples.tsx";
import { StateSamples } from "./state-samples.tsx";
import { people } from "./people.ts";

/** Every part and state inside the real shell. */
export function GalleryPage() {
  const nothing = () => undefined;
  return (
    <Shell
      slug="hollin"
      workspace="Hollin & Reed"
      pod="Growth pod"
      page="Gallery"
      northStar={{ sentence: "Every good offer reaches a customer within ten days.", now: "Now 12" }}
      counts={{ triage: 4 }}
      presence={<AvatarGroup people={people.slice(0, 3)} size="md" />}
      sync={<SyncState state="offline" pending={3} />}
      action={<FileRequestButton slug="hollin" />}
      banner={<OfflineBanner since="11:28" pending={3} />}
      account={{
        me: { name: "Daniel Osei", side: "it" },
        onAccount: nothing,
        onSwitchWorkspace: nothing,
        onSignOut: nothing,
      }}
    >
      <Page>
        <PageHead
          title="States of the parts"
          sub="What a screen says when nothing is there, when something went wrong, and when it worked."
        />
        <Stack gap="xl">
          <NoticeSamples />
          <StateSamples />
          <FactSamples />
          <ControlSamples />
        </Stack>
      </Page>
    </Shell>
  );
}
