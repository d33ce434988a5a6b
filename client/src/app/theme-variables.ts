import type { CSSVariablesResolver } from "@mantine/core";
import { commonTokens, darkTokens, lightTokens } from "./tokens.ts";

/** What Mantine's own parts read, said in our tokens; the same words in both schemes. */
const mantineVariables = {
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-body": "var(--canvas)",
  "--mantine-color-dimmed": "var(--text-3)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-anchor": "var(--link)",
  // A wrong field is said in ink, with a thick line and a sign; red means late and nothing else.
  "--mantine-color-error": "var(--text)",
  "--mantine-color-success": "var(--ok-text)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-disabled": "color-mix(in srgb, var(--text) 12%, transparent)",
  "--mantine-color-disabled-color": "var(--text-2)",
  "--mantine-color-disabled-border": "transparent",
  "--mantine-color-ink-filled": "var(--ink)",
  "--mantine-color-ink-filled-hover": "color-mix(in srgb, var(--ink) 86%, var(--canvas))",
  "--mantine-color-ink-light": "color-mix(in srgb, var(--text) 7%, transparent)",
  "--mantine-color-ink-light-hover": "color-mix(in srgb, var(--text) 10%, transparent)",
  "--mantine-color-ink-light-color": "var(--text)",
  "--mantine-color-ink-outline": "var(--text)",
  "--mantine-color-ink-outline-hover": "var(--hover)",
  "--mantine-color-ink-text": "var(--text)",
  "--mantine-primary-color-contrast": "var(--on-ink)",
  "--mantine-color-coral-filled": "var(--mkt)",
  "--mantine-color-coral-light": "var(--mkt-soft)",
  "--mantine-color-coral-light-color": "var(--mkt-text)",
  "--mantine-color-teal-filled": "var(--it)",
  "--mantine-color-teal-light": "var(--it-soft)",
  "--mantine-color-teal-light-color": "var(--it-text)",
};

/** Puts every token of the design on :root, and follows the scheme that Mantine holds. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: { ...commonTokens },
  light: { ...lightTokens, ...mantineVariables },
  dark: { ...darkTokens, ...mantineVariables },
});
