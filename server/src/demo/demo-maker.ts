import type { Instant } from "@tandem/shared";
import { DEMO_PEOPLE, demo } from "@tandem/shared/testing";
import type { DemoMaker } from "../accounts/port.ts";
import type { Store } from "../store/port.ts";
import { appendLog } from "../workspace/append-log.ts";

/** Makes the demo workspace when somebody first asks for it: half a year that ends now, its commits at their own times. */
export function demoMaker({ store, clock }: { store: Store; clock: () => Instant }): DemoMaker {
  return {
    parts: DEMO_PEOPLE.flatMap(({ part, name }) => (part === null ? [] : [{ part, name }])),
    async make() {
      const { workspace, people, commits } = demo({ now: clock() });
      // In one go: the clock must not archive in it while it is half there.
      await appendLog(store, commits, commits.length);
      return { workspace, people };
    },
  };
}
