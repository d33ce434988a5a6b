import { useEffect, useState } from "react";
import { later } from "./later.tsx";
import type { TipProps } from "./tip.tsx";

const Tip = later<TipProps>(() => import("./tip.tsx").then((code) => code.Tip));

/** How long a pointer rests before words come, in milliseconds. */
const REST_MS = 300;

/**
 * The words of whatever carries `data-tip`, while a mouse rests on it or a key put the focus there. One for all: on a board
 * a tooltip of its own cost each picture of a person more than the card it stands on. For readers such a thing has a name already.
 */
export function Tips() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let near: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turnTo = (next: HTMLElement | null, wait: number): void => {
      if (next === near) return;
      near = next;
      clearTimeout(timer);
      setTarget(null);
      if (next) timer = setTimeout(() => setTarget(next), wait);
    };
    const above = ({ target: on }: Event): HTMLElement | null =>
      on instanceof Element ? on.closest<HTMLElement>("[data-tip]") : null;
    const over = (event: PointerEvent): void => {
      if (event.pointerType !== "touch") turnTo(above(event), REST_MS);
    };
    const focused = (event: Event): void => {
      const on = above(event);
      turnTo(on?.matches(":focus-visible") ? on : null, 0);
    };
    const away = (): void => turnTo(null, 0);
    const listen = { capture: true, passive: true } as const;
    const heard = [
      ["pointerover", over],
      ["focusin", focused],
      ["focusout", away],
      ["pointerdown", away],
      ["keydown", (event: KeyboardEvent) => event.key === "Escape" && away()],
      ["scroll", away],
    ] as const;
    for (const [name, hear] of heard) document.addEventListener(name, hear as EventListener, listen);
    return () => {
      clearTimeout(timer);
      for (const [name, hear] of heard) document.removeEventListener(name, hear as EventListener, listen);
    };
  }, []);
  // What was taken off the page meanwhile has no place to stand at.
  if (!target?.isConnected) return null;
  return <Tip target={target} words={target.dataset["tip"] ?? ""} />;
}
