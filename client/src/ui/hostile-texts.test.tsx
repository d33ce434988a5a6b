// @vitest-environment jsdom
import { memberId } from "@tandem/shared/testing";
import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { Markdown } from "./markdown.tsx";
import { PlainText } from "./plain-text.tsx";

const MENTIONS = [memberId(1)];

const RequestLink = ({ requestKey }: { readonly requestKey: string }) => (
  <a href={`/requests/${requestKey}`}>{requestKey}</a>
);

const markdown = (text: string, name = "Ann") => (
  <Markdown keyPrefix="CAM" mentions={MENTIONS} memberName={() => name} RequestLink={RequestLink}>
    {text}
  </Markdown>
);

/** Every way in which a text that people typed reaches a page. */
const RENDERINGS: Readonly<Record<string, (text: string) => ReactElement>> = {
  "plain text: briefs, answers, reasons, notes": (text) => <PlainText>{text}</PlainText>,
  "Markdown: comments, questions, answers": (text) => markdown(text),
  "a name in a mention": (text) => markdown("Hello @[1]", text),
  "a title, bare": (text) => <h1 title={text}>{text}</h1>,
};

const ACTIVE = "script, iframe, object, embed, svg, style, form, input, button, link, meta, base, img";

function shown(element: ReactElement): HTMLElement {
  return render(<MantineProvider env="test">{element}</MantineProvider>).container;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe.each(Object.entries(RENDERINGS))("%s", (_where, rendering) => {
  it.each(Object.entries(HOSTILE_TEXTS))("does nothing of %s", (_what, text) => {
    const page = shown(rendering(text));
    expect("__pwned" in window).toBe(false);
    const own = [...page.querySelectorAll(ACTIVE)].filter((one) => !one.hasAttribute("data-mantine-styles"));
    expect(own.map((one) => one.outerHTML)).toEqual([]);
    for (const element of page.querySelectorAll("*")) {
      const handlers = element.getAttributeNames().filter((name) => name.startsWith("on"));
      expect(handlers).toEqual([]);
    }
    for (const link of page.querySelectorAll("a")) {
      expect(link.protocol).toMatch(/^(https?|mailto):$/u);
      expect(link.rel).toContain("noopener");
    }
  });
});

describe("Markdown", () => {
  it("shows tags as the letters that were typed", () => {
    const page = shown(markdown("The <title> tag\n\n<h1>Offer</h1>"));
    expect(page.textContent).toContain("The <title> tag");
    expect(page.textContent).toContain("<h1>Offer</h1>");
    expect(page.querySelector("h1, title")).toBeNull();
  });

  it("names members and requests, except in code and links, and opens links apart", () => {
    const page = shown(markdown("**@[1]**, see CAM-7 and `CAM-8`, [CAM-9](https://a.example/x) @[2]"));
    expect(page.querySelector("b")?.textContent).toBe("@Ann");
    const links = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/requests/CAM-7", "https://a.example/x"]);
    expect(page.querySelector("code")?.textContent).toBe("CAM-8");
    expect(page.textContent).toContain("@[2]");
    expect(page.querySelector("a[target]")?.getAttribute("rel")).toBe("noopener noreferrer nofollow ugc");
  });

  it("keeps the page's outline, and each line on a line of its own", () => {
    const page = shown(markdown("# Big\n\none\ntwo"));
    expect(page.querySelector("h1")).toBeNull();
    expect(page.querySelector("strong")?.textContent).toBe("Big");
    expect(page.textContent).toContain("one\ntwo");
  });
});
