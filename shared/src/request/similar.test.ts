import { expect, it } from "vitest";
import { similarTo } from "./similar.ts";

const ALL = [
  "Landing page for the linen launch",
  "Swap the hero of the linen page",
  "Newsletter for stores",
  "Tracking tag for sign-ups",
  "Über uns: new photos",
].map((title) => ({ title }));
const found = (text: string, most = 3) => similarTo(text, ALL, most).map(({ title }) => title);

it.each([
  ["linen landing page", ["Landing page for the linen launch"]],
  ["Landing pages, linen", ["Landing page for the linen launch"]],
  ["track sign-up", ["Tracking tag for sign-ups"]],
  ["uber photo", ["Über uns: new photos"]],
  ["newslet", ["Newsletter for stores"]],
  ["the new page", []],
  ["", []],
  ["<script>alert(1)</script>", []],
])("%j finds %j", (text, titles) => expect(found(text)).toEqual(titles));

it("gives the most alike first, and no more than asked for", () => {
  expect(found("hero linen")).toEqual(["Swap the hero of the linen page"]);
  expect(found("linen")).toEqual(["Landing page for the linen launch", "Swap the hero of the linen page"]);
  expect(found("linen", 1)).toHaveLength(1);
});
