import { flushSync } from "react-dom";

const ENTERED = 'input:not([type="hidden"], [type="file"]), textarea, button';

/** Draws the sentences of what is open, and goes to the first field that has one. */
export function showFirstOpen(draw: () => void, within: HTMLElement | null): void {
  // Drawn at once, so that the first field with a sentence can be found and entered.
  flushSync(draw);
  within?.querySelector<HTMLElement>('[aria-invalid="true"], button[data-needs]')?.focus();
}

/** Goes to the field that is marked by `data-field`. */
export function goToField(field: string, within: HTMLElement | null): void {
  const marked = [...(within?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
  const found = marked.find(({ dataset }) => dataset["field"] === field);
  found?.querySelector<HTMLElement>(ENTERED)?.focus();
}

/** Marks the wrapper of a field, so that a list of what is open leads to it. */
export const fieldMark = (field: string) => ({ wrapperProps: { "data-field": field } });
