import { describe, expect, it } from "vitest";
import { POD, company } from "../testing/index.ts";

describe("changing a pod", () => {
  it("limits its expedites and renames it", () => {
    const s = company();
    s.give("lead", "pod.change", { pod: POD, expediteLimit: 0 });
    s.give("admin", "pod.change", { pod: POD, name: "Web pod" });
    expect(s.state.pods[POD]).toMatchObject({ name: "Web pod", expediteLimit: 0 });
    expect(s.outcome("admin", "pod.change", { pod: POD, name: "Web pod" })).toEqual([]);
    expect(s.outcome("lead", "pod.change", { pod: POD })).toEqual([]);
  });
});
