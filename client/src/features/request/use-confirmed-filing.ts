import { requestOf, type Request } from "@tandem/shared";
import { flowServices, responseDueAt } from "@tandem/shared/flow";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { filedKey, readFiled } from "../../live/filed.ts";
import { useLive } from "../../live/live-context.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useIsNew } from "../../live/use-is-new.ts";
import { useSlug } from "../../live/use-slug.ts";
import { momentWords } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { serverNow } from "../../live/server-time.ts";

/** Once a request filed here is confirmed: says its key and when it is answered, and puts the key into the address. */
export function useConfirmedFiling(request: Request, address: string): void {
  const { replica, drafts } = useLive();
  const isNew = useIsNew(request.id);
  const { zone, business } = useCalendar();
  const navigate = useNavigate();
  const slug = useSlug();
  useEffect(() => {
    if (isNew) return;
    const confirmed = requestOf(replica.getConfirmed(), request.id) ?? request;
    if (readFiled(drafts.get(filedKey(request.id))) !== null) {
      drafts.set(filedKey(request.id), undefined);
      const service = replica.getConfirmed().services[confirmed.service ?? ""];
      const flow = service && flowServices([service]).get(service.id);
      const dueAt = flow && responseDueAt(confirmed.turnAt, flow, business);
      const answer = dueAt ? ` First answer by ${momentWords(dueAt, serverNow(), zone.zone)}.` : "";
      notifyDone({ text: `Filed as ${confirmed.key}.${answer}` });
    }
    if (address === request.id) {
      void navigate({
        to: "/w/$workspace/requests/$key",
        params: { workspace: slug, key: confirmed.key },
        replace: true,
      });
    }
  }, [isNew, request, address, replica, drafts, business, zone, navigate, slug]);
}
