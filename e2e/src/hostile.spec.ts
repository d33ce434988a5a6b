import { AttachedFile, COMMANDS, type CommandInput, type CommandType } from "@tandem/shared";
import { question, textFields, valuesAt } from "@tandem/shared/testing";
import { expect } from "@playwright/test";
import { founder, type Person } from "./harness/people.ts";
import { test } from "./harness/test.ts";
import { give as giveTo, newUuid, standing } from "./harness/work.ts";

/** Short enough for the shortest field. */
const HOSTILE = "<img src=x onerror=__pwned=1>";

/** For texts that are written in Markdown. */
const LINKED = `${HOSTILE} [c](javascript:__pwned=1) <javascript:__pwned=1>`;

/** Texts that nobody can type into a form: each says why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "workspace.create.name": "given by set-up, and as workspace.configure.name",
  "workspace.create.northStar": "given as workspace.steer.northStar",
  "workspace.create.pod.name": "given as pod.change.name",
  "workspace.create.zone": "one of a list",
  "workspace.configure.zone": "one of a list",
  "service.add.fields[].showIf.field": "the id of a question",
  "service.change.fields[].showIf.field": "the id of a question",
  "request.file.fields{key}": "the id of a question",
  "request.edit.fields{key}": "the id of a question",
  "recurring.add.brief.fields{key}": "the id of a question",
  "recurring.change.brief.fields{key}": "the id of a question",
  "request_template.keep.brief.fields{key}": "the id of a question",
  "view.save.search{key}": "a filter of the board; too short for it",
  "request.import.rows[].key": "the system's own",
  "request.import.rows[].title": "the system's own",
};

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Questions of every kind, each with a hostile label and hint. */
function questions() {
  const asked = (id: string, kind: Parameters<typeof question>[1], more = {}) =>
    question(id, kind, { label: `${HOSTILE} ${id}`, hint: HOSTILE, ...more });
  const options = [HOSTILE, `${HOSTILE}2`];
  return [
    asked("words", "text", { onCard: true }),
    asked("long", "long_text"),
    asked("count", "number"),
    asked("cost", "money"),
    asked("day", "date"),
    asked("one", "choice", { options, onCard: true }),
    asked("some", "choices", { options }),
    asked("who", "member"),
    asked("where", "link"),
    asked("paper", "file"),
    asked("asset", "data_asset"),
    asked("vendor", "vendor"),
    asked("sure", "yes_no"),
    asked("more", "text", { showIf: { field: "one", equals: [HOSTILE] } }),
  ];
}

/** Gives each command that takes a text with a hostile one in each; resolves to where to look, and to what was given. */
async function fill(ada: Person) {
  const { api, workspace } = ada;
  const given: { type: CommandType; input: unknown }[] = [];
  const give = async <Type extends CommandType>(type: Type, input: CommandInput[Type]): Promise<void> => {
    given.push({ type, input });
    await giveTo(ada, type, input);
  };
  const H = HOSTILE;
  const id = (): never => newUuid() as never;
  const now = () => api.workspace.snapshot.query({ workspace }).then(({ state }) => state);
  const before = await now();
  const [pod] = Object.values(before.pods);
  const advice = Object.values(before.services).find(({ key }) => key === "technology_advice");
  if (!pod || !advice) throw new Error("Nothing was set up.");

  await api.session.rename.mutate({ name: H });
  await give("workspace.configure", { name: H });
  await give("workspace.steer", { northStar: H });
  await give("pod.change", { pod: pod.id, name: H });
  const otherPod = id();
  await give("pod.create", {
    pod: otherPod,
    name: `${H} 2`,
    columnIds: Array.from({ length: 7 }, id),
  } as never);
  for (const [i, column] of pod.columns.entries())
    await give("column.change", { column, name: `${H} ${i}`, policy: H, limit: 1 });
  await give("column.add", { column: id(), pod: pod.id, name: `${H} 9`, stage: "in_progress" });

  await give("view.save", { view: id(), name: H, pod: pod.id, search: { q: H }, isShared: true });

  const service = id();
  const texts = { description: H, linkedProducts: [H], ready: [H], done: [H] };
  await give("service.add", { service, pod: pod.id, name: H, ...texts, fields: questions() });
  await give("service.change", {
    service,
    name: `${H} 2`,
    ...texts,
    fields: questions(),
    itOwner: ada.member,
  });
  await give("service.review", { service, note: H });
  for (const taken of [null, false]) {
    const proposal = id();
    await give("service.propose", { service, proposal, text: H });
    if (taken !== null) await give("service.settle_proposal", { service, proposal, taken, answer: H });
  }
  const campaign = id();
  await give("campaign.add", { campaign, name: H, goal: H, launchDate: inDays(20) as never });
  await give("campaign.change", { campaign, name: `${H} 2`, goal: `${H} 2` });
  await give("campaign_template.keep", {
    template: id(),
    name: H,
    lines: [{ service: advice.id, title: H, outcome: H, daysBefore: 3 }],
  });
  const sprint = id();
  const dates = { start: inDays(1) as never, end: inDays(12) as never };
  await give("sprint.plan", { sprint, pod: pod.id, name: H, goal: H, ...dates });
  await give("sprint.change", { sprint, name: `${H} 2`, goal: `${H} 2` });

  const upload = async () => {
    const file = newUuid();
    const place = `/files/${workspace}/${file}?name=${encodeURIComponent(`${H}.txt`)}`;
    const answer = await ada.page.request.put(place, { data: Buffer.from(H) });
    if (!answer.ok()) throw new Error(`The file was not taken: ${answer.status()}`);
    return { ...AttachedFile.parse(await answer.json()), name: `${H}.txt` };
  };
  const paper = await upload();
  const fields = {
    words: H,
    long: H,
    count: 3,
    cost: 500,
    day: inDays(9),
    one: H,
    some: [H, `${H}2`],
    who: ada.member,
    where: "https://a.example/",
    paper: [paper.id],
    asset: H,
    vendor: H,
    sure: true,
    more: H,
  };
  const value = { kind: "other", amount: 3, unit: H } as const;
  const brief = { title: H, outcome: H, fields, value, waitingFor: H };
  const missed = { dueDate: inDays(15) as never, ifMissed: H };
  const whole = id();
  await give("request.file", {
    ...brief,
    ...missed,
    request: whole,
    service,
    campaign,
    files: [paper],
    class: "fixed_date",
    meanwhileWaits: H,
  });
  await give("request.edit", {
    ...brief,
    request: whole,
    title: `${H} 2`,
    outcome: `${H} 2`,
    waitingFor: `${H} 2`,
    fields: { ...fields, words: `${H} 2`, some: [H] },
    value: { ...value, unit: `${H}2` },
    ifMissed: `${H} 2`,
    meanwhileWaits: `${H} 2`,
  });
  const { paper: _, ...unfiled } = fields;
  const rhythm = { kind: "monthly", day: 3 } as const;
  const recurring = id();
  await give("recurring.add", { recurring, service, brief: { ...brief, fields: unfiled }, rhythm });
  await give("recurring.change", {
    recurring,
    brief: { ...brief, title: `${H} 2`, fields: { ...unfiled, words: `${H} 2` } },
  });

  const template = id();
  const { waitingFor } = brief;
  const kept = { title: H, outcome: H, fields: unfiled, value, waitingFor };
  await give("request_template.keep", { template, name: H, service, brief: kept });
  const label = id();
  await give("label.add", { label, name: H, color: "plum", sign: "shield" });
  await give("label.change", { label, name: `${H}2` });
  await give("request.label", { request: whole, labels: [label] });
  const goal = id();
  await give("goal.propose", { goal, name: H });
  await give("goal.change", { goal, name: `${H}2` });
  await give("request.serve", { request: whole, goal, override: H });
  const skill = id();
  await give("skill.add", { skill, name: H, side: "it" });
  await give("skill.change", { skill, name: `${H}2` });
  await give("request.need_skills", { request: whole, skills: [skill] });

  const file = async () => {
    const request = id();
    await give("request.file", { request, service: advice.id, title: `${H} ${given.length}`, outcome: H });
    return request;
  };
  await give("request.comment", { request: whole, comment: id(), text: LINKED, mentions: [] });
  const comment = id();
  await give("request.comment", { request: whole, comment, text: H, mentions: [] });
  await give("comment.edit", { request: whole, comment, text: `${H} 2`, mentions: [] });
  await give("request.attach", { request: whole, file: await upload() });
  const subtask = id();
  await give("request.subtask_add", { request: whole, subtask, title: H });
  await give("request.subtask_change", { request: whole, subtask, title: `${H} 2` });
  const split = await file();
  const into = [H, `${H} 2`].map((title) => ({ request: id(), title }));
  await give("request.split", { request: split, into });
  const ranked = { override: H, ifMissed: `${H} 3`, meanwhileWaits: `${H} 3` };
  const asked = await file();
  await give("request.ask", { request: asked, question: LINKED });
  const declined = await file();
  await give("request.ask", { request: declined, question: H });
  await give("request.answer", { request: declined, answer: LINKED });
  await give("request.decline", { request: declined, reason: H, alternative: H });
  const appealed = await file();
  await give("request.decline", { request: appealed, reason: H, alternative: H });
  await give("request.appeal", { request: appealed, reason: H });
  await give("request.withdraw", { request: await file(), reason: H });
  const snoozed = await file();
  await give("request.triage", {
    request: snoozed,
    class: "fixed_date",
    ...missed,
    ifMissed: ranked.ifMissed,
  });
  await give("request.snooze", { request: snoozed, until: Date.now() + 86_400_000, note: H });
  await give("request.hand_over", { request: await file(), pod: otherPod, reason: H });
  const urgent = await file();
  const { override, meanwhileWaits } = ranked;
  await give("request.triage", { request: urgent, class: "expedite", meanwhileWaits, override });

  const columnOf = async (stage: string) => {
    const column = Object.values((await now()).columns).find(
      (one) => one.pod === pod.id && one.stage === stage,
    );
    if (!column) throw new Error(`No column of ${stage}.`);
    return column.id;
  };
  const [build, review] = [await columnOf("in_progress"), await columnOf("review")];
  const accepted = async () => {
    const request = await file();
    await give("request.accept", { request, tick: [0], override: H });
    return request;
  };
  const inWork = async () => {
    const request = await accepted();
    await give("request.move", { request, column: build, override: H });
    return request;
  };
  const inReview = async () => {
    const request = await inWork();
    for (const item of [0, 1]) await give("request.tick", { request, list: "done", item, done: true });
    await give("request.move", { request, column: review, override: H });
    return request;
  };
  await accepted();
  await give("request.plan", { request: await accepted(), sprint, override: H });
  const blocked = await inWork();
  await give("request.assign", { request: blocked, assignees: [], override: H });
  await give("request.block", { request: blocked, reason: "other", note: H });
  const returned = await inReview();
  await give("request.return_delivery", { request: returned, reason: H });
  await inReview();
  const live = async () => {
    const request = await inReview();
    await give("request.accept_delivery", { request, rating: 3, words: H });
    await give("request.publish", { request });
    return request;
  };
  const brought = await live();
  await give("request.report_outcome", { request: brought, value, words: H });
  const reopened = await live();
  await give("request.reopen", { request: reopened, reason: H });

  // Last: while a sprint runs, work is pulled through it only.
  await give("sprint.start", { sprint, confirmed: true });
  await give("retro.write_note", { sprint, note: id(), kind: "to_change", text: H });
  await give("retro.set_action", {
    sprint,
    action: id(),
    text: H,
    owner: ada.member,
    due: inDays(9) as never,
  });

  const keys = await Promise.all(
    [whole, split, asked, declined, appealed, snoozed, blocked, returned, brought, reopened].map(
      async (request) => (await standing(ada, request)).key,
    ),
  );
  const { key } = (await now()).services[service]!;
  return {
    given,
    places: [
      "goals",
      "home",
      "board",
      "triage",
      `triage?request=${appealed}`,
      `triage?request=${snoozed}`,
      "plan",
      "sprint?view=report",
      "requests",
      ...keys.map((one) => `requests/${one}`),
      "file",
      `file?service=${key}`,
      `file?service=${key}&from=${keys[0]}`,
      "campaigns",
      `campaigns/${campaign}`,
      "calendar",
      "recurring",
      "inbox",
      "insights",
      `catalogue/${key}`,
      "settings",
      "settings?section=workspace",
      "settings?section=pods",
      "settings?section=services",
      "settings?section=skills",
      "account",
    ],
  };
}

test("a script in each text of each command is shown as the text it is, on every screen", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const ada = await founder(await visit());
  const { given, places } = await fill(ada);

  // A text that a new command takes is given here too, or left out for a reason.
  const missed = COMMANDS.flatMap(({ type, input }) =>
    textFields(input)
      .filter((place) => LEFT_OUT[`${type}.${place}`] === undefined)
      .filter(
        (place) =>
          !given.some(
            (one) =>
              one.type === type && valuesAt(one.input, place).some((text) => String(text).includes(HOSTILE)),
          ),
      )
      .map((place) => `${type}.${place}`),
  );
  expect(missed).toEqual([]);

  const { page } = ada;
  const stopped: string[] = [];
  page.on("console", (line) => {
    if (line.text().includes("Content Security Policy")) stopped.push(line.text());
  });
  for (const place of places) {
    await page.goto(`/w/${ada.slug}/${place}`);
    // Where the text does not stand, this test would see nothing.
    await expect(page.getByText(HOSTILE).first(), place).toBeAttached();
    await expect(page.locator(".mantine-Skeleton-root:visible"), place).toHaveCount(0);
    const found = await page.evaluate(() => ({
      ran: "__pwned" in window,
      injected: document.querySelectorAll("img[src=x], [onerror]").length,
      links: [...document.querySelectorAll("a[href]")]
        .map((link) => link.getAttribute("href") ?? "")
        .filter((href) => /^\s*(?:javascript|data|vbscript):/iu.test(href)),
    }));
    expect({ place, ...found }).toEqual({ place, ran: false, injected: 0, links: [] });
  }
  // What the policy of the page had to stop would have run without it.
  expect(stopped).toEqual([]);
});
