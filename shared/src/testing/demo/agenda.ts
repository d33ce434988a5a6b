import type { Instant } from "../../kernel/when.ts";

/** Something that goes on in time: yields when it wants to go on, or null to wait until somebody wakes it. */
export type Course = Generator<Instant | null, void, void>;

interface Entry {
  readonly at: Instant;
  readonly order: number;
  readonly course: Course;
}

/** Runs many courses side by side, always the earliest next; of equals the first that was added. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #order = 0;

  /** Lets a course go on at an instant. */
  add(at: Instant, course: Course): void {
    const heap = this.#heap;
    heap.push({ at, order: this.#order++, course });
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!earlier(heap[i]!, heap[parent]!)) break;
      [heap[i], heap[parent]] = [heap[parent]!, heap[i]!];
      i = parent;
    }
  }

  /** Runs all that happens up to an instant; `tell` sets the time first. What would go on later is dropped. */
  run(until: Instant, tell: (at: Instant) => void): void {
    for (let next = this.#take(); next && next.at <= until; next = this.#take()) {
      tell(next.at);
      const { value, done } = next.course.next();
      if (!done && value !== null) this.add(Math.max(value, next.at), next.course);
    }
  }

  #take(): Entry | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < heap.length && earlier(heap[child]!, heap[least]!)) least = child;
      if (least === i) return first;
      [heap[i], heap[least]] = [heap[least]!, heap[i]!];
      i = least;
    }
  }
}

const earlier = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
