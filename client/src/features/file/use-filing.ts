import { CommentId, isOpenGoal, RequestId, type CommandInput, type Service } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { filedKey, formKey, type Filed } from "../../live/filed.ts";
import { useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCampaignFor } from "../../live/use-campaign-for.ts";
import { useSlug } from "../../live/use-slug.ts";
import { briefOf, type BriefDraft } from "../../ui/brief-draft.ts";
import { talkText } from "../../ui/talk-note.ts";

/**
 * Files what was typed and goes to the new request. The form is emptied for the next one; what was typed is kept apart
 * until the request is confirmed, so that a refused filing goes back into the form.
 */
export function useFiling(followUpOf: RequestId | undefined): (service: Service, draft: BriefDraft) => void {
  const { replica, drafts } = useLive();
  const send = useSend();
  const campaignFor = useCampaignFor();
  const navigate = useNavigate();
  const slug = useSlug();
  return useCallback(
    (service, draft) => {
      const view = replica.getView();
      const campaign = campaignFor(draft.campaign);
      const request = RequestId.parse(newUuid());
      const { fields, ...brief } = briefOf(draft, service.fields, view.settings?.currency ?? "EUR", campaign);
      const input: CommandInput["request.file"] = {
        ...brief,
        fields: { ...fields },
        request,
        service: service.id,
        ...(followUpOf !== undefined && { followUpOf }),
        class: draft.class,
        meanwhileWaits: draft.class === "expedite" ? draft.meanwhileWaits.trim() : "",
        files: [...draft.files],
      };
      const command = send("request.file", input);
      const text = talkText(draft.talk);
      if (text !== null) send("request.comment", { request, comment: CommentId.parse(newUuid()), text });
      const goal = view.goals[draft.goal];
      if (goal !== undefined && isOpenGoal(goal)) send("request.serve", { request, goal: goal.id });
      const filed: Filed = { command, service: service.key, form: draft };
      drafts.set(filedKey(request), filed);
      drafts.set(formKey(service.key), undefined);
      void navigate({ to: "/w/$workspace/requests/$key", params: { workspace: slug, key: request } });
    },
    [replica, drafts, send, campaignFor, navigate, slug, followUpOf],
  );
}
