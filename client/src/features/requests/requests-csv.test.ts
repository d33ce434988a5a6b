import { company, question, requestId, SERVICE } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { hasAnswer } from "./answer-filter.ts";
import { cellOf } from "../../ui/csv.ts";
import { requestsCsv } from "./requests-csv.ts";

const service = SERVICE.technology_advice;
const [first, second] = [requestId(1), requestId(2)];

function answered() {
  const s = company();
  const fields = [
    question("tool", "text", { label: "Tool" }),
    question("price", "money", { label: "Price" }),
    question("where", "choices", { label: "Where", options: ["Shop", "App"] }),
    question("new", "yes_no", { label: "New?" }),
  ];
  s.give("lead", "service.change", { service, fields });
  const filing = { service, title: "Which tool?" };
  const answers = { tool: "=cmd|' /C calc'!A0", price: 125_050, where: ["Shop", "App"], new: true };
  s.give("marketer", "request.file", { ...filing, request: first, fields: answers });
  s.give("lead", "service.change", { service, fields: fields.slice(0, 1) });
  s.give("marketer", "request.file", {
    ...filing,
    request: second,
    title: '+1, "quoted"',
    fields: { tool: "Acme" },
  });
  return s;
}

test.each([
  ["plain", "plain"],
  ["=1+1", '"\'=1+1"'],
  [" @SUM(A1)", '"\' @SUM(A1)"'],
  ["-2", "-2"],
  ["-2+3", '"\'-2+3"'],
  ["\tx", '"\'\tx"'],
  ['say "hi", twice', '"say ""hi"", twice"'],
  ["two\nlines", '"two\nlines"'],
])("a cell is text to a spreadsheet: %j", (text, cell) => {
  expect(cellOf(text)).toBe(cell);
});

test("answers are columns, each by the form its request was filed with", () => {
  const s = answered();
  const lines = requestsCsv([s.request(first), s.request(second)], {
    view: s.state,
    member: () => "Mara",
    dayOf: () => "2026-11-02",
  }).split("\r\n");
  expect(lines[0]).toMatch(/Outcome,Tool,Price,Where,New\?$/u);
  expect(lines[1]).toMatch(/"'=cmd\|' \/C calc'!A0",1250\.5,"Shop, App",Yes$/u);
  expect(lines[2]).toContain('"\'+1, ""quoted"""');
  expect(lines[2]).toMatch(/Acme,,,$/u);
});

test("a list is narrowed by an answer", () => {
  const s = answered();
  const has = (id: string, wanted: string) =>
    [first, second].filter((request) => hasAnswer(s.state, s.request(request), id, wanted, 100)).length;
  expect(has("tool", "")).toBe(2);
  expect(has("tool", "acme")).toBe(1);
  expect(has("price", "1250.5")).toBe(1);
  expect(has("where", "App")).toBe(1);
  expect(has("new", "yes")).toBe(1);
  expect(has("new", "no")).toBe(0);
  expect(has("gone", "")).toBe(0);
});
