import { render, screen } from "@testing-library/react";
import { MantineProvider } from "@mantine/core";
import { expect, test } from "vitest";
import { piecesOf, PlainText } from "./plain-text.tsx";

test("an address becomes a link, without the full stop that ends the sentence", () => {
  expect(piecesOf("See https://example.com/a?b=1. Then (http://x.test/y) go.")).toEqual([
    { kind: "text", text: "See ", at: 0 },
    { kind: "link", text: "https://example.com/a?b=1", at: 4 },
    { kind: "text", text: ". Then (", at: 29 },
    { kind: "link", text: "http://x.test/y", at: 37 },
    { kind: "text", text: ") go.", at: 52 },
  ]);
});

test("markup and other protocols stay what they are: text", () => {
  const typed = '<img src=x onerror="alert(1)"> javascript:alert(1) data:text/html,x';
  render(
    <MantineProvider>
      <PlainText>{typed}</PlainText>
    </MantineProvider>,
  );
  expect(screen.getByText(typed)).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
  expect(document.querySelector("img")).toBeNull();
});
