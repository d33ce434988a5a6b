import { expect, it } from "vitest";
import { memberId } from "../testing/ids.ts";
import { plainText, spoken } from "./plain-text.ts";

it.each([
  ["Is it the *red* one or the **blue** one?", "Is it the red one or the blue one?"],
  ["***Both***, _really_ __both__, ~~none~~", "Both, really both, none"],
  ["**All of *this***", "All of this"],
  ["## Heading\n\nWords", "Heading\n\nWords"],
  ["> quoted\n> twice\n\nown", "quoted\ntwice\n\nown"],
  ["- one\n- [x] two\n1. three", "• one\n• two\n1. three"],
  [
    'See [the brief](https://example.com/a_(b) "Brief") and ![a picture](x.png)',
    "See the brief and a picture",
  ],
  ["[![badge](b.svg)](https://example.com)", "badge"],
  ["<https://example.com/x_y_z>", "https://example.com/x_y_z"],
  ["Use `a * b * c` or ``x``", "Use a * b * c or x"],
  ["```ts\nconst a = b * c * d;\n```\nAfter", "const a = b * c * d;\nAfter"],
  ["```\nnever closed", "never closed"],
  ["| Size | Days |\n| --- | ---: |\n| 3 | 5 |", "Size | Days \n\n 3 | 5"],
  ["above\n\n---\n\nbelow", "above\n\n\n\nbelow"],
  ["2 * 3 * 4, snake_case_name, 5 ~ 6, #3 and a-b", "2 * 3 * 4, snake_case_name, 5 ~ 6, #3 and a-b"],
  [String.raw`\*not so\* and C:\temp`, String.raw`*not so* and C:\temp`],
  ["<img src=x onerror=alert(1)> **stays** letters", "<img src=x onerror=alert(1)> stays letters"],
  ["[click](javascript:alert(1))", "click"],
  ["@[1] and @[2](x)", "@[1] and @2"],
])("reads %j as words", (markdown, words) => {
  expect(plainText(markdown)).toBe(words);
});

it("names who is meant, whatever signs their name has", () => {
  const said = { text: "**@[1]**, is it *this*? @[9]", mentions: [memberId(1)] };
  expect(spoken(said, () => "Ada *Star* _Low_")).toBe("@Ada *Star* _Low_, is it this? @[9]");
});

it("is done with the worst that fits into a comment, whatever stands in it", { timeout: 5000 }, () => {
  for (const unit of ["*a ", "_a ", "[", "[a](", "`a", "```\n", "> ", "|-", "<https:", "~~a "]) {
    const text = unit.repeat(Math.ceil(5000 / unit.length));
    expect(typeof plainText(text)).toBe("string");
  }
});
