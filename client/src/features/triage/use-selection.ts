import type { Request } from "@tandem/shared";
import { useState } from "react";

export interface Selection {
  /** Whether rows show that they can be chosen. */
  readonly isOn: boolean;
  readonly chosen: readonly Request[];
  readonly has: (id: string) => boolean;
  /** Chooses one or lets it go; with `through`, all from the last one touched to it. */
  readonly toggle: (id: string, through?: boolean) => void;
  /** Every one that waits for the pod; what was asked is the requester's turn. */
  readonly all: () => void;
  readonly begin: () => void;
  /** Keeps only these. */
  readonly keep: (ids: readonly string[]) => void;
  readonly end: () => void;
}

/** Several requests of the inbox at once, in its order. Who leaves the inbox leaves the selection. */
export function useSelection(order: readonly Request[]): Selection {
  const [state, setState] = useState<{
    readonly isOn: boolean;
    readonly ids: ReadonlySet<string>;
    readonly last: string | null;
  }>({ isOn: false, ids: new Set(), last: null });
  const chosen = order.filter(({ id }) => state.ids.has(id));

  function toggle(id: string, through = false): void {
    const ids = new Set(state.ids);
    const [from, to] = [state.last, id].map((one) => order.findIndex((request) => request.id === one));
    if (through && from !== undefined && to !== undefined && from >= 0 && to >= 0)
      for (const request of order.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(request.id);
    else if (!ids.delete(id)) ids.add(id);
    setState({ isOn: true, ids, last: id });
  }

  return {
    isOn: state.isOn,
    chosen,
    has: (id) => state.ids.has(id),
    toggle,
    all: () =>
      setState({
        ...state,
        isOn: true,
        ids: new Set(order.flatMap(({ id, standing }) => (standing === "filed" ? [id] : []))),
      }),
    begin: () => setState({ ...state, isOn: true }),
    keep: (ids) => setState({ isOn: ids.length > 0, ids: new Set(ids), last: null }),
    end: () => setState({ isOn: false, ids: new Set(), last: null }),
  };
}
