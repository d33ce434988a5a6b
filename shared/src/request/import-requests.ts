import { z } from "zod";
import { STAGES, type FlowFacts, type Stage, type Visit } from "../flow/record.ts";
import { entryDatesProblem } from "../history/entry-dates.ts";
import { defineCommand } from "../kernel/definition.ts";
import { isTimeZone } from "../kernel/calendar-time.ts";
import { RequestId } from "../kernel/ids.ts";
import { plainZero } from "../kernel/plain-zero.ts";
import { refuse } from "../kernel/refusal.ts";
import { tableGet } from "../kernel/table.ts";
import { Day, type When } from "../kernel/when.ts";
import { isAdmin } from "../member/policy.ts";

const Moment = z.union([Day, z.int().min(0).overwrite(plainZero)]);

const Row = z.strictObject({
  /** Derived from the file's row id, so that a row comes in once however often its file is given. */
  request: RequestId,
  key: z.string().trim().min(1).max(60),
  title: z.string().trim().max(200),
  entered: z.partialRecord(z.enum(STAGES), Moment),
});

/**
 * Takes in finished work of another tool, at most 500 rows a command, each with entry dates of its own. Rows that are
 * there already are passed over. A row whose dates finished work cannot have refuses the command, so that no chart counts it.
 */
export const importRequests = defineCommand({
  type: "request.import",
  input: z.strictObject({ rows: z.array(Row).min(1).max(500) }),
  may: (_state, _input, actor) => isAdmin(actor),
  decide: (state, { rows }, { at }) => {
    const zone = state.settings?.zone ?? "UTC";
    for (const [n, { key, entered }] of rows.entries()) {
      const problem = entryDatesProblem(entered, { zone: isTimeZone(zone) ? zone : "UTC", now: at });
      if (problem !== null)
        return refuse("input", { field: `rows.${n}.entered`, problem: `${key} cannot come in: ${problem}.` });
    }
    return [...new Map(rows.map((row) => [row.request, row])).values()]
      .filter(
        ({ request }) =>
          !(state.archive && tableGet(state.archive, request)) && !tableGet(state.requests, request),
      )
      .map((row) => ({ type: "request.imported", request: row.request, facts: factsOfRow(row) }));
  },
});

function factsOfRow({ request, key, title, entered }: z.infer<typeof Row>): FlowFacts {
  return {
    id: request,
    key,
    title: title || key,
    service: null,
    class: "standard",
    pod: null,
    campaign: null,
    requester: null,
    requesterSide: "marketing",
    size: null,
    standing: "live",
    entered: entered as Partial<Record<Stage, When>>,
    visits: visitsOf(entered as Partial<Record<Stage, When>>),
    blocks: [],
    firstResponseAt: null,
    scopeChanges: [],
    reopenings: [],
    declines: [],
    imported: true,
  };
}

/** Each stage with an entry, until the next one's. */
function visitsOf(entered: Partial<Record<Stage, When>>): Visit[] {
  const entries = STAGES.flatMap((standing) => {
    const from = entered[standing];
    return from === undefined ? [] : [{ standing, from }];
  });
  return entries.map((entry, i) => ({ ...entry, to: entries[i + 1]?.from ?? null }));
}
