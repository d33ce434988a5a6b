import { cleanNotifications } from "@mantine/notifications";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { queryClient } from "../live/api.ts";

// What Mantine asks of a browser and jsdom lacks: media queries, sizes, fonts, scrolling. None of them matches or fires.
window.matchMedia = (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// A field that grows with its text listens for fonts.
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
window.HTMLElement.prototype.scrollIntoView = () => undefined;

// Waiting is not measuring: a slow machine gets the time it needs.
configure({ asyncUtilTimeout: 10_000 });

// One window serves many files.
afterEach(() => {
  cleanup();
  cleanNotifications();
  queryClient.clear();
  localStorage.clear();
  sessionStorage.clear();
});
