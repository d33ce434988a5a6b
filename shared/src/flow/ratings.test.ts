import { expect, test } from "vitest";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { memberId, podId, serviceId } from "../testing/ids.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { ratings } from "./ratings.ts";

const rated = (day: string, stars: number | null, service = 1, pod = 1) =>
  finished(day, day, day, {
    service: serviceId(service),
    pod: podId(pod),
    rating: { stars, words: "", by: memberId(1), at: Date.parse(`${day}T12:00:00Z`) },
  });
const november = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const flow = flowOf(
  flowInput([
    rated("2026-11-02", 5),
    rated("2026-11-03", 4),
    rated("2026-11-04", 4, 2),
    rated("2026-11-30", 1, 2, 2),
    rated("2026-11-05", null),
    rated("2026-10-31", 2),
    finished("2026-11-02", "2026-11-02", "2026-11-02"),
  ]),
);

test("stars of the window are counted and averaged, whoever gave none left out", () => {
  expect(ratings(flow, november)).toMatchObject({ requests: 4, stars: [1, 0, 0, 2, 1], mean: 3.5 });
});

test("services and pods are told apart, and add up to the whole", () => {
  const { byService, byPod } = ratings(flow, november);
  expect(byService.map(({ service, requests, mean }) => [service, requests, mean])).toEqual([
    [serviceId(1), 2, 4.5],
    [serviceId(2), 2, 2.5],
  ]);
  expect(byPod.map(({ pod, stars }) => [pod, stars])).toEqual([
    [podId(1), [0, 0, 0, 2, 1]],
    [podId(2), [1, 0, 0, 0, 0]],
  ]);
});

test("of none there is no mean", () => {
  expect(ratings(flowOf(flowInput([])), november)).toEqual({
    requests: 0,
    stars: [0, 0, 0, 0, 0],
    mean: null,
    byService: [],
    byPod: [],
  });
});
