import { describe, expect, it } from "vitest";
import type { ColumnId, CommentId, MemberId, PodId, RecurringId, RequestId } from "../kernel/ids.ts";
import { REVIEW_HOLDS_MS } from "../catalogue/review-due.ts";
import { emptyState, applyCommits } from "../workspace/apply.ts";
import { id } from "../testing/ids.ts";
import { bringTo, file } from "../testing/lifecycle.ts";
import { COLUMN, company, DAY_MS, PEOPLE, POD, SERVICE, type Scenario } from "../testing/scenario.ts";
import { told } from "../testing/told.ts";
import { noticesOf } from "./notices-of.ts";

describe("who is told of what", () => {
  it("founding a workspace and adding people tells nobody", () => {
    let before = emptyState("server");
    for (const commit of company().log) {
      const after = applyCommits(before, [commit]);
      expect(noticesOf(commit, before, after)).toEqual([]);
      before = after;
    }
  });

  describe("the pod", () => {
    it("hears of a request from its leads, and of an expedite at once and as a whole", () => {
      const scenario = company();
      expect(told(scenario, () => file(scenario, 1))).toEqual(["filed: lead", "filed: otherLead"]);
      const expedite = { class: "expedite", meanwhileWaits: "The newsletter" } as const;
      expect(told(scenario, () => file(scenario, 2, expedite))).toEqual([
        "expedite: hand",
        "expedite: lead",
        "expedite: otherLead",
      ]);
    });

    it("hears what is handed to it, and who asked and worked on it hear that it goes on elsewhere", () => {
      const scenario = company();
      const other = id<PodId>(3);
      const columnIds = Array.from({ length: 7 }, (_, i) => id<ColumnId>(0x50 + i));
      scenario.give("admin", "pod.create", { pod: other, name: "Data pod", columnIds });
      const roles = { side: "it", roles: ["leader"], pods: { [other]: "lead" } } as const;
      scenario.give("admin", "member.change", { member: PEOPLE.itLeader, ...roles, roles: ["leader"] });
      const request = bringTo(scenario, "in_progress");
      scenario.give("hand", "request.assign", { request, assignees: [PEOPLE.hand] });
      const give = () =>
        void scenario.give("lead", "request.hand_over", { request, pod: other, reason: "Theirs" });
      expect(told(scenario, give)).toEqual([
        "handed_on: hand",
        "handed_on: marketer",
        "handed_over: itLeader",
      ]);
    });

    it("hears when a request becomes an expedite, but not again when that one is ranked", () => {
      const scenario = company();
      const request = file(scenario);
      const triage = (urgency: number) =>
        scenario.give("hand", "request.triage", {
          request,
          class: "expedite",
          urgency,
          meanwhileWaits: "All",
        });
      expect(told(scenario, () => triage(5))).toEqual(["expedite: lead", "expedite: otherLead"]);
      expect(told(scenario, () => triage(9))).toEqual([]);
    });

    it("hears the answer: who asked, or the leads where they left", () => {
      const scenario = company();
      const ask = (n: number) => {
        const request = file(scenario, n);
        scenario.give("hand", "request.ask", { request, question: "Which banner?" });
        return () => scenario.give("marketer", "request.answer", { request, answer: "The red one." });
      };
      expect(told(scenario, ask(1))).toEqual(["answered: hand"]);
      const answer = ask(2);
      scenario.give("admin", "member.deactivate", { member: PEOPLE.hand });
      expect(told(scenario, answer)).toEqual(["answered: lead", "answered: otherLead"]);
    });

    it("decides an appeal by another lead than the one who declined", () => {
      const scenario = company();
      const request = file(scenario);
      scenario.give("lead", "request.decline", { request, reason: "No room.", alternative: "In May." });
      expect(
        told(scenario, () =>
          scenario.give("marketer", "request.appeal", { request, reason: "May is late." }),
        ),
      ).toEqual(["appealed: otherLead"]);
    });

    it("hears of a returned, accepted or reopened delivery: who works on it, else the leads", () => {
      const scenario = company();
      const give = (n: number, assigned: boolean) => {
        const request = bringTo(scenario, "review", n);
        // Whoever pulled it works on it.
        if (!assigned) scenario.give("hand", "request.assign", { request, assignees: [] });
        return request;
      };
      const [first, second] = [give(1, true), give(2, false)];
      const returned = (request: typeof first) => () =>
        scenario.give("marketer", "request.return_delivery", { request, reason: "Too small." });
      expect(told(scenario, returned(first))).toEqual(["returned: hand"]);
      expect(told(scenario, returned(second))).toEqual(["returned: lead", "returned: otherLead"]);
      const third = give(3, true);
      expect(
        told(scenario, () => scenario.give("marketer", "request.accept_delivery", { request: third })),
      ).toEqual(["delivery_accepted: hand"]);
      scenario.give("lead", "request.publish", { request: third });
      expect(
        told(scenario, () =>
          scenario.give("marketer", "request.reopen", { request: third, reason: "Broken link." }),
        ),
      ).toEqual(["reopened: hand"]);
    });
  });

  describe("the requester", () => {
    it("hears each step of the answer and of the work, and the pod hears nothing of its own", () => {
      const scenario = company();
      expect(told(scenario, () => bringTo(scenario, "live"))).toEqual([
        "filed: lead",
        "filed: otherLead",
        "accepted: marketer",
        "started: marketer",
        "delivered: marketer",
        "delivery_accepted: hand",
        "published: marketer",
      ]);
    });

    it("hears a question, a decline, and that work waits for marketing", () => {
      const scenario = company();
      const request = file(scenario, 1);
      expect(
        told(scenario, () => scenario.give("hand", "request.ask", { request, question: "Which banner?" })),
      ).toEqual(["asked: marketer"]);
      const other = file(scenario, 2);
      expect(
        told(scenario, () =>
          scenario.give("lead", "request.decline", { request: other, reason: "No.", alternative: "In May." }),
        ),
      ).toEqual(["declined: marketer"]);
      const started = bringTo(scenario, "in_progress", 3);
      const block = (reason: "marketing" | "vendor", owner: MemberId | null) => () => {
        scenario.give("hand", "request.block", { request: started, reason, note: "The copy.", owner });
      };
      expect(told(scenario, block("marketing", null))).toEqual(["blocked: marketer"]);
      expect(told(scenario, () => scenario.give("lead", "request.unblock", { request: started }))).toEqual([
        "unblocked: hand",
      ]);
      expect(told(scenario, block("vendor", PEOPLE.itLeader))).toEqual(["blocked: itLeader"]);
    });

    it("has a delegate who hears the same", () => {
      const scenario = company();
      const request = file(scenario);
      expect(
        told(scenario, () =>
          scenario.give("marketer", "request.delegate", { request, delegate: PEOPLE.otherMarketer }),
        ),
      ).toEqual(["delegated: otherMarketer"]);
      expect(
        told(scenario, () => scenario.give("hand", "request.ask", { request, question: "Which?" })),
      ).toEqual(["asked: marketer", "asked: otherMarketer"]);
    });

    it("is stood in for by the leaders of their side once they left", () => {
      const scenario = company();
      const request = file(scenario);
      scenario.give("admin", "member.deactivate", { member: PEOPLE.marketer });
      expect(
        told(scenario, () => scenario.give("hand", "request.ask", { request, question: "Which?" })),
      ).toEqual(["asked: marketingLeader"]);
    });

    it("is told of what was filed by the clock in their name", () => {
      const scenario = company();
      const request = file(scenario);
      const filed = scenario.log.at(-1);
      if (!filed) throw new Error("nothing was filed");
      const before = scenario.log.slice(0, -1);
      const state = applyCommits(emptyState("server"), before);
      const byClock = { ...filed, actor: null };
      const notices = noticesOf(byClock, state, applyCommits(state, [byClock]));
      expect(notices).toContainEqual({
        member: PEOPLE.marketer,
        kind: "recurring_filed",
        about: { what: "request", id: request },
      });
    });
  });

  it("named in a question or an answer hear so, watch from then on, and are told once", () => {
    const s = company();
    const request = file(s);
    const { otherMarketer, marketer, hand, itLeader } = PEOPLE;
    const ask = { request, question: "@[1], @[2]: which?", mentions: [otherMarketer, marketer] };
    expect(told(s, () => s.give("hand", "request.ask", ask))).toEqual([
      "asked: marketer",
      "mentioned: otherMarketer",
    ]);
    const answer = { request, answer: "@[1] knows, @[2]", mentions: [itLeader, hand] };
    expect(told(s, () => s.give("marketer", "request.answer", answer))).toEqual([
      "answered: hand",
      "mentioned: itLeader",
    ]);
    expect(s.request(request).watchers).toEqual([marketer, otherMarketer, itLeader, hand]);
    const nobody = { request, question: "Who?", mentions: [id<MemberId>(0xdead)] };
    expect(s.refused("hand", "request.ask", nobody)).toBe("not_found");
  });

  describe("owners", () => {
    it("hear that a quarter is over, each of their own side", () => {
      const s = company();
      const service = SERVICE.landing_page;
      s.give("admin", "service.change", { service, marketingOwner: PEOPLE.marketer, itOwner: PEOPLE.hand });
      s.wait(REVIEW_HOLDS_MS);
      for (const [side, owner] of [
        ["it", "hand"],
        ["marketing", "marketer"],
      ] as const) {
        const due = s.now;
        expect(told(s, () => s.give(null, "service.remind", { service, side, due }))).toEqual([
          `review_due: ${owner}`,
        ]);
      }
    });

    it("hear that what comes round could not be filed, and nothing where they paused it", () => {
      const s = company();
      const recurring = id<RecurringId>(0x7001);
      const { campaign_tweak: service } = SERVICE;
      const brief = { title: "Newsletter", fields: { where: "https://linen.example" } };
      const rhythm = { kind: "monthly", day: 1 } as const;
      s.give("marketer", "recurring.add", { recurring, service, brief, rhythm });
      const turn = (on: boolean) => s.give("marketer", "recurring.pause", { recurring, on });
      expect(told(s, () => turn(true))).toEqual([]);
      turn(false);
      s.give("admin", "service.change", { service, active: false });
      s.wait(40 * DAY_MS);
      const on = s.state.recurring[recurring]!.nextOn;
      const file = { recurring, on, request: id<RequestId>(0x1001) };
      expect(told(s, () => s.give(null, "recurring.file", file))).toEqual(["recurring_paused: marketer"]);
    });
  });

  describe("talk", () => {
    const comment = (scenario: Scenario, n: number, text: string, mentions: readonly MemberId[] = []) => ({
      request: scenario.request(id(0x1001)).id,
      comment: id<CommentId>(0x500 + n),
      text,
      mentions: [...mentions],
    });

    it("tells who watches, each once, and who is named instead of that", () => {
      const scenario = company();
      file(scenario);
      expect(
        told(scenario, () =>
          scenario.give("hand", "request.comment", comment(scenario, 1, "See @[1]", [PEOPLE.lead])),
        ),
      ).toEqual(["commented: marketer", "mentioned: lead"]);
      expect(
        told(scenario, () => scenario.give("marketer", "request.comment", comment(scenario, 2, "Yes"))),
      ).toEqual(["commented: hand", "commented: lead"]);
    });

    it("reaches someone of the pod, though nobody there took part yet", () => {
      const scenario = company();
      file(scenario);
      expect(
        told(scenario, () => scenario.give("marketer", "request.comment", comment(scenario, 1, "Well?"))),
      ).toEqual(["commented: lead", "commented: otherLead"]);
    });

    it("does not tell who stopped watching, nor oneself", () => {
      const scenario = company();
      const request = file(scenario);
      scenario.give("marketer", "request.watch", { request, on: false });
      expect(
        told(scenario, () =>
          scenario.give("hand", "request.comment", comment(scenario, 1, "@[1]", [PEOPLE.hand])),
        ),
      ).toEqual([]);
    });

    it("tells who is named by an edit, and nobody twice", () => {
      const scenario = company();
      file(scenario);
      scenario.give("hand", "request.comment", comment(scenario, 1, "@[1]", [PEOPLE.lead]));
      const both = [PEOPLE.lead, PEOPLE.otherLead];
      expect(
        told(scenario, () => scenario.give("hand", "comment.edit", comment(scenario, 1, "@[1] @[2]", both))),
      ).toEqual(["mentioned: otherLead"]);
    });
  });

  describe("time", () => {
    it("wakes a snoozed request for whoever is on duty and who put it aside", () => {
      const scenario = company();
      const request = file(scenario);
      scenario.give("hand", "request.snooze", {
        request,
        until: scenario.now + DAY_MS,
        note: "Stock count.",
      });
      scenario.wait(DAY_MS);
      expect(told(scenario, () => scenario.give(null, "request.wake", { request }))).toEqual([
        "snooze_over: hand",
        "snooze_over: lead",
        "snooze_over: otherLead",
      ]);
    });

    it("reminds who lets something wait: the pod of an answer, the requester of a question", () => {
      const scenario = company();
      const request = file(scenario);
      const remind = (what: "answer" | "question", since: number) => () =>
        scenario.give(null, "request.remind", { request, what, since });
      expect(told(scenario, remind("answer", scenario.now))).toEqual([
        "answer_due: lead",
        "answer_due: otherLead",
      ]);
      scenario.give("hand", "request.ask", { request, question: "Which?" });
      expect(told(scenario, remind("question", scenario.now))).toEqual(["reminded: marketer"]);
    });

    it("asks the requester what it brought, and tells who built it, though it is archived by then", () => {
      const scenario = company();
      const request = bringTo(scenario, "live");
      scenario.wait(15 * DAY_MS).give(null, "request.archive", { request });
      const requester = PEOPLE.marketer;
      expect(
        told(scenario, () => scenario.give(null, "request.ask_outcome", { request, requester })),
      ).toEqual(["outcome_asked: marketer"]);
    });

    it("goes to who the rota says is on duty", () => {
      const scenario = company();
      const rota = {
        members: [PEOPLE.hand, PEOPLE.lead],
        turn: "week",
        handover: 0,
        from: "2026-11-02",
      } as const;
      scenario.give("lead", "pod.change", { pod: POD, rota: { ...rota, members: [...rota.members] } });
      expect(told(scenario, () => file(scenario, 1))).toEqual(["filed: hand"]);
      scenario.wait(7 * DAY_MS);
      expect(told(scenario, () => file(scenario, 2))).toEqual(["filed: lead"]);
    });
  });

  it("tells only who was newly assigned", () => {
    const scenario = company();
    const request = bringTo(scenario, "ready");
    const assign = (...assignees: MemberId[]) =>
      scenario.give("lead", "request.assign", { request, assignees });
    expect(told(scenario, () => assign(PEOPLE.lead, PEOPLE.hand))).toEqual(["assigned: hand"]);
    expect(told(scenario, () => assign(PEOPLE.hand, PEOPLE.otherLead))).toEqual(["assigned: otherLead"]);
  });

  it("tells who works on it of a changed brief after the start, and of a withdrawal", () => {
    const scenario = company();
    const request = bringTo(scenario, "in_progress");
    expect(
      told(scenario, () => scenario.give("marketer", "request.edit", { request, outcome: "Twice as many." })),
    ).toEqual(["scope_changed: hand"]);
    expect(
      told(scenario, () => scenario.give("marketer", "request.withdraw", { request, reason: "Cancelled." })),
    ).toEqual(["withdrawn: hand"]);
  });

  it("tells nobody who is deactivated, and moves within the board to nobody", () => {
    const scenario = company();
    const request = bringTo(scenario, "in_progress");
    expect(
      told(scenario, () => scenario.give("hand", "request.move", { request, column: COLUMN.check })),
    ).toEqual([]);
    scenario.give("admin", "member.deactivate", { member: PEOPLE.lead });
    expect(told(scenario, () => file(scenario, 2))).toEqual(["filed: otherLead"]);
    expect(scenario.state.pods[POD]?.name).toBe("Growth pod");
  });
});
