import {
  type Request,
  type RequestTemplate,
  type Service,
  tableValues,
  type WorkspaceState,
} from "@tandem/shared";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useEffectEvent } from "react";
import { useSlug } from "../../live/use-slug.ts";
import { againLike, draftOf, emptyBrief, repeatDraft, type BriefDraft } from "../../ui/brief-draft.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { fillFrom } from "./signal.ts";
import type { FormDraft } from "./use-form-draft.ts";

/** Fills a form by itself, from a past request or from a signal, also where the address names one. What was there comes back by Undo. */
export function usePrefill(view: WorkspaceState, service: Service, { draft, change, isKept }: FormDraft) {
  const { from, signal, campaign } = useSearch({ strict: false });
  const navigate = useNavigate();
  const slug = useSlug();
  const currency = view.settings?.currency ?? "EUR";

  const put = useCallback(
    (filled: BriefDraft, text: string) => {
      const before = draft;
      change(() => filled);
      notifyDone({ text, action: { label: "Undo", onAct: () => change(() => before) } });
    },
    [draft, change],
  );
  const takePast = useCallback(
    (past: Request) => {
      const campaign = past.campaign === null ? "" : (view.campaigns[past.campaign]?.name ?? "");
      put(againLike(draftOf(past, campaign, currency), emptyBrief(service)), `Filled from ${past.key}.`);
    },
    [put, view.campaigns, currency, service],
  );
  const takeTemplate = useCallback(
    ({ name, brief }: RequestTemplate) => {
      const empty = emptyBrief(service);
      const filled = repeatDraft(brief, empty, draft.campaign, currency);
      put({ ...filled, class: empty.class }, `Filled from “${name}”.`);
    },
    [put, currency, service, draft.campaign],
  );
  const takeSignal = useCallback(
    (text: string) => change((now) => fillFrom(text, now, service.fields)),
    [change, service],
  );

  const name = campaign === undefined ? undefined : view.campaigns[campaign]?.name;
  const takeCampaign = useEffectEvent((named: string) =>
    change((now) => (now.campaign === "" ? { ...now, campaign: named } : now)),
  );
  useEffect(() => {
    if (name !== undefined) takeCampaign(name);
  }, [name]);

  useEffect(() => {
    if (from === undefined && signal === undefined) return;
    if (!isKept) {
      const past = [...tableValues(view.requests)].find(({ key }) => key === from);
      if (past !== undefined) takePast(past);
      else if (signal !== undefined) takeSignal(signal);
    }
    void navigate({
      to: "/w/$workspace/file",
      params: { workspace: slug },
      search: { service: service.key, ...(campaign !== undefined && { campaign }) },
      replace: true,
    });
  }, [from, signal, campaign, isKept, view.requests, takePast, takeSignal, navigate, slug, service.key]);

  return { takePast, takeTemplate, takeSignal };
}
