import { afterAll, beforeAll, expect, test } from "vitest";
import { startMailingServer } from "../testing/mailing-server.ts";
import { movableClock } from "../testing/test-server.ts";
import { PASSWORD, someId, visit, type Visitor } from "../testing/visitor.ts";

const DAY = 86_400_000;
// Past, because sessions end by the wall clock.
const clock = movableClock(Date.parse("2026-03-02T10:00Z"));
let mailing: Awaited<ReturnType<typeof startMailingServer>>;
let sink: typeof mailing.sink;
let ada: typeof mailing.ada;
let mia: typeof mailing.mia;
let send: typeof mailing.send;
beforeAll(async () => {
  mailing = await startMailingServer(clock.now);
  ({ sink, ada, mia, send } = mailing);
});
afterAll(() => mailing.end());

/** Signs in anew: sessions end while nobody comes for months. */
async function back(name: "ada" | "mia"): Promise<Visitor> {
  const visitor = visit(mailing.url);
  await visitor.api.session.signIn.mutate({ email: `${name}@example.com`, password: PASSWORD });
  return visitor;
}

const lines = async (who: Visitor) =>
  (await who.api.notifications.list.query({ workspace: ada.workspace })).notifications
    .map(({ kind, about, key, title }) => [kind, about.what, key, title])
    .toSorted();
const subjects = (to: string) =>
  sink.mails.filter((mail) => mail.to === to).map((mail) => mail.header("subject"));

test("what falls due by itself is told: a service to look through, what was filed as planned, and what could not be", async () => {
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  const serviceOf = (wanted: string) => Object.values(state.services).find(({ key }) => key === wanted)?.id;
  const [tweak, page] = [serviceOf("campaign_tweak"), serviceOf("landing_page")];
  await send(ada, "service.change", { service: page, marketingOwner: mia.member, itOwner: ada.member });
  const brief = { title: "Monthly hero", outcome: "Fresh.", fields: { where: "https://example.com/hero" } };
  const rhythm = { kind: "monthly", day: 1 };
  await send(mia, "recurring.add", { recurring: someId(), service: tweak, brief, rhythm });

  clock.forward(91 * DAY);
  const [adaBack, miaBack] = [await back("ada"), await back("mia")];
  // A commit, so that the clock looks now.
  await send(adaBack, "service.change", { service: page, description: "A page of its own." });
  const due = ["review_due", "service", "landing_page", "Landing page"];
  const filed = (kind: string) => [kind, "request", "CAM-1", "Monthly hero"];
  const soon = { timeout: 8000 };
  await expect.poll(() => lines(adaBack), soon).toEqual([filed("filed"), due]);
  expect(await lines(miaBack)).toEqual([filed("recurring_filed"), due]);
  await expect.poll(() => subjects("mia@example.com"), soon).toEqual(["Landing page"]);
  await expect.poll(() => subjects("ada@example.com"), soon).toEqual(["Landing page"]);
  const mail = sink.mails.find(({ to }) => to === "mia@example.com");
  expect(mail?.header("references")).toBe(`<service-${page}@mail.example>`);
  expect(mail?.raw).toContain("It is time to look through your service.");
  expect(mail?.raw).toContain("http://localhost:4799/w/acme-sohne/catalogue/landing_page");

  await send(adaBack, "service.change", { service: tweak, active: false });
  clock.forward(31 * DAY);
  const miaAgain = await back("mia");
  await send(await back("ada"), "service.change", { service: page, description: "A page of one's own." });
  await expect
    .poll(() => lines(miaAgain), soon)
    .toContainEqual(["recurring_paused", "recurring", "", "Monthly hero"]);
  // Neither the quarter nor the filing was told twice.
  expect(await lines(miaAgain)).toHaveLength(3);
});
