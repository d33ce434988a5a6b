import { type ComponentType, lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from "react";

const waiting: (() => Promise<unknown>)[] = [];
const listeners = new Set<() => void>();
let begun: Promise<void> | null = null;

async function fetchAll(): Promise<void> {
  // What does not come now is asked for again when someone needs it.
  for (const load of waiting) await load().catch(() => undefined);
}

/** The first screen stands: fetches everything that was left for later. Ends once it is there. */
export function fetchLater(): Promise<void> {
  if (begun === null) {
    begun = fetchAll();
    for (const tell of listeners) tell();
  }
  return begun;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const hasBegun = (): boolean => begun !== null;

/** Code that is not part of the first screen: comes with `fetchLater`, or when it is first asked for. */
export function fetchedLater<Code>(load: () => Promise<Code>): () => Promise<Code> {
  waiting.push(load);
  return load;
}

/** How long to wait for the line before code that did not come is asked for again, in milliseconds. */
const AGAIN_MS = 3_000;

/** Asks until it is there: whoever lost the line sees the page as it stands, and never a fault. */
async function untilThere<Code>(load: () => Promise<Code>): Promise<Code> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise<void>((resolve) => {
        const goOn = () => {
          clearTimeout(timer);
          removeEventListener("online", goOn);
          resolve();
        };
        const timer = setTimeout(goOn, AGAIN_MS);
        addEventListener("online", goOn);
      });
    }
  }
}

/**
 * A component whose code is not part of the first screen.
 * @param fallback for one that is drawn with the first screen: stands in its place until `fetchLater`. Without it, the code
 * comes at the latest when the component is drawn.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback?: (props: Props) => ReactNode,
): ComponentType<Props> {
  let come: ComponentType<Props> | null = null;
  const fetched = fetchedLater(async () => {
    const loaded = await load();
    come = loaded;
    return { default: loaded };
  });
  const Lazy = lazy(() => untilThere(fetched));
  return function Later(props) {
    // What was there from the start is drawn at once; one that waited stays what it is, or it would lose its state.
    const [{ Come }] = useState({ Come: come });
    const mayCome = useSyncExternalStore(subscribe, hasBegun) || fallback === undefined;
    if (Come) return <Come {...props} />;
    const meanwhile = fallback?.(props);
    return mayCome ? (
      <Suspense fallback={meanwhile}>
        <Lazy {...props} />
      </Suspense>
    ) : (
      meanwhile
    );
  };
}
