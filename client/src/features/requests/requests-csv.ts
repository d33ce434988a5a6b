import {
  answerTo,
  formOf,
  labelsOf,
  type FormField,
  type MemberId,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import { answerWords } from "../../ui/answer-words.ts";
import { classWords } from "../../ui/class-sign.tsx";
import { csvOf } from "../../ui/csv.ts";
import { minorPerMajor } from "../../ui/money-units.ts";
import { stageWords } from "../../ui/stage-words.ts";

interface Known {
  readonly view: WorkspaceState;
  readonly member: (id: MemberId | null) => string;
  /** The local date of an instant. */
  readonly dayOf: (at: number) => string;
}

interface Column {
  readonly head: string;
  readonly text: (request: Request) => string;
}

/** A column for each question that one of the forms asked, named by its service where there are several. */
function answerColumns(requests: readonly Request[], { view, member }: Known): readonly Column[] {
  const currency = view.settings?.currency ?? "EUR";
  const known = { currency, member: (id: MemberId) => member(id) };
  const asked = new Map<string, { readonly service: string; readonly field: FormField }>();
  for (const request of requests)
    for (const field of formOf(view, request))
      asked.set(`${request.service} ${field.id}`, { service: request.service ?? "", field });
  const several = new Set([...asked.values()].map(({ service }) => service)).size > 1;
  return [...asked.values()].map(({ service, field }) => ({
    head: several ? `${view.services[service]?.name ?? ""}: ${field.label}` : field.label,
    text: (request) => {
      if (request.service !== service) return "";
      const answer = answerTo(request.fields, field.id);
      // Numbers as numbers, days as days: for sums and sorting.
      if (typeof answer === "number")
        return String(field.kind === "money" ? answer / minorPerMajor(currency) : answer);
      if (field.kind === "date" && typeof answer === "string") return answer;
      if (field.kind === "file" && typeof answer === "object")
        return request.files
          .filter(({ id }) => answer.includes(id))
          .map(({ name }) => name)
          .join(", ");
      return answerWords(answer, field, known);
    },
  }));
}

/** The list as a CSV text that spreadsheets read: one row a request, its answers as columns. */
export function requestsCsv(requests: readonly Request[], known: Known): string {
  const { view, member, dayOf } = known;
  const day = (at: number | string | undefined) =>
    at === undefined ? "" : typeof at === "number" ? dayOf(at) : at;
  const columns: readonly Column[] = [
    { head: "Key", text: ({ key }) => key },
    { head: "Title", text: ({ title }) => title },
    { head: "Stage", text: ({ standing }) => stageWords[standing] },
    {
      head: "Service",
      text: ({ service }) => (service === null ? "" : (view.services[service]?.name ?? "")),
    },
    { head: "Class", text: (request) => classWords[request.class].name },
    { head: "Asked by", text: ({ requester }) => (requester === null ? "" : member(requester)) },
    { head: "Filed", text: ({ entered }) => day(entered.filed) },
    { head: "Started", text: ({ entered }) => day(entered.in_progress) },
    { head: "Live", text: ({ entered }) => day(entered.live) },
    { head: "Due", text: ({ dueDate }) => dueDate ?? "" },
    { head: "Points", text: ({ size }) => (size === null ? "" : String(size)) },
    {
      head: "Labels",
      text: (request) =>
        labelsOf(view, request)
          .map(({ name }) => name)
          .join(", "),
    },
    { head: "Outcome", text: ({ outcome }) => outcome },
    ...answerColumns(requests, known),
  ];
  return csvOf([
    columns.map(({ head }) => head),
    ...requests.map((request) => columns.map(({ text }) => text(request))),
  ]);
}
