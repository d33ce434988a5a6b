import { isClosed, tableValues, type Member, type Request, type WorkspaceState } from "@tandem/shared";
import { minorPerMajor } from "../../ui/money-units.ts";
import { hasAnswer } from "./answer-filter.ts";
import type { RequestsSearch, Sort } from "./requests-search.ts";

/** Before every date: a request without one comes last. */
const NO_DATE = "9999-12-31";

const startOf = ({ entered }: Request): number => {
  const start = entered.in_progress;
  return typeof start === "number" ? start : start === undefined ? Infinity : Date.parse(start);
};

const filedAt = ({ entered: { filed } }: Request): number =>
  typeof filed === "number" ? filed : filed === undefined ? 0 : Date.parse(filed);

const ORDERS: Readonly<Record<Sort, (a: Request, b: Request) => number>> = {
  newest: (a, b) => filedAt(b) - filedAt(a),
  oldest: (a, b) => filedAt(a) - filedAt(b),
  // The longest started first; what has not started has no age.
  age: (a, b) => Math.sign(startOf(a) - startOf(b)) || filedAt(a) - filedAt(b),
  date: (a, b) => ((a.dueDate ?? NO_DATE) < (b.dueDate ?? NO_DATE) ? -1 : 1),
};

const isMine = (request: Request, me: Member): boolean =>
  request.requester === me.id || request.delegate === me.id || request.assignees.includes(me.id);

/** Requests that a filter lets through, in its order. Text is looked for in key, title and outcome, word by word. */
export function foundRequests(view: WorkspaceState, search: RequestsSearch, me: Member): readonly Request[] {
  const words = (search.text ?? "").toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const scale = minorPerMajor(view.settings?.currency ?? "EUR");
  const found: Request[] = [];
  for (const request of tableValues(view.requests)) {
    if (search.stage === undefined && isClosed(request)) continue;
    if (search.stage === "closed" && !isClosed(request)) continue;
    if (search.stage !== undefined && search.stage !== "closed" && request.standing !== search.stage)
      continue;
    if (search.class !== undefined && request.class !== search.class) continue;
    if (search.label !== undefined && !request.labels.includes(search.label)) continue;
    if (search.mine && !isMine(request, me)) continue;
    if (search.service !== undefined) {
      const service = request.service === null ? undefined : view.services[request.service];
      if (service?.key !== search.service) continue;
    }
    if (search.field !== undefined && !hasAnswer(view, request, search.field, search.answer ?? "", scale))
      continue;
    if (words.length > 0) {
      const text = `${request.key} ${request.title} ${request.outcome}`.toLocaleLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
    }
    found.push(request);
  }
  const order = ORDERS[search.sort ?? "newest"];
  return found.sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
}
