import { RecurringId, type Rhythm, type Service } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { formKey } from "../../live/filed.ts";
import { useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCampaignFor } from "../../live/use-campaign-for.ts";
import { useSlug } from "../../live/use-slug.ts";
import { briefOf, type BriefDraft } from "../../ui/brief-draft.ts";

/** Has what was typed filed again and again, and goes to where all of these stand. */
export function useRepeat(): (
  service: Service,
  draft: BriefDraft,
  rhythm: Rhythm,
  dueInDays: number | null,
) => void {
  const { replica, drafts } = useLive();
  const send = useSend();
  const campaignFor = useCampaignFor();
  const navigate = useNavigate();
  const slug = useSlug();
  return useCallback(
    (service, draft, rhythm, dueInDays) => {
      const view = replica.getView();
      const campaign = campaignFor(draft.campaign);
      const { fields, title, outcome, value, waitingFor } = briefOf(
        draft,
        service.fields,
        view.settings?.currency ?? "EUR",
        campaign,
      );
      send("recurring.add", {
        recurring: RecurringId.parse(newUuid()),
        service: service.id,
        brief: { title, outcome, value, waitingFor, campaign, fields: { ...fields } },
        rhythm,
        dueInDays,
      });
      drafts.set(formKey(service.key), undefined);
      void navigate({ to: "/w/$workspace/recurring", params: { workspace: slug } });
    },
    [replica, drafts, send, campaignFor, navigate, slug],
  );
}
