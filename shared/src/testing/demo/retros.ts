import { addDays, toDay } from "../../kernel/calendar-time.ts";
import type { RetroActionId, RetroNoteId, SprintId } from "../../kernel/ids.ts";
import type { RetroKind } from "../../retro/retro.ts";
import { POD_HANDS, POD_LEAD, type CastName, type PodName } from "./cast.ts";
import type { Story } from "./story.ts";

type Said = readonly [who: CastName, kind: RetroKind, text: string];
type Done = readonly [owner: CastName, text: string];

/** What was said after one sprint, and what is done about it. */
interface Look {
  readonly notes: readonly Said[];
  readonly actions: readonly Done[];
}

/** After each sprint the next of these; the last two sprints of the half year see the last two. */
const LOOKS: Readonly<Record<PodName, readonly Look[]>> = {
  growth: [
    {
      notes: [
        ["hana", "went_well", "Briefs with a finished text went through in a day."],
        ["tom", "to_change", "I learned on the last day that the hero picture was too small."],
      ],
      actions: [["daniel", "Ask for picture sizes on the landing page form"]],
    },
    {
      notes: [
        ["mara", "went_well", "Somebody from the pod sat in our campaign meeting. No question came back."],
        ["sam", "to_change", "Three cards waited in Review over a weekend."],
        ["hana", "to_change", "We started seven things and finished four."],
      ],
      actions: [
        ["mara", "Answer reviews before noon, or name a delegate"],
        ["hana", "Pull from Check first, then from Build"],
      ],
    },
    {
      notes: [
        ["lukas", "went_well", "The store pages all came out of one template."],
        ["priya", "went_well", "Two deliveries a day early."],
        ["sam", "to_change", "Consent texts reached us in the second week."],
        ["daniel", "to_change", "Four requests joined after the start."],
      ],
      actions: [
        ["sofia", "Agree consent texts with legal before a request is filed"],
        ["sam", "Write down how a store page is made, so that Lukas can too"],
      ],
    },
  ],
  customer: [
    {
      notes: [
        ["ines", "went_well", "Every mailing was tested a day ahead."],
        ["jonas", "to_change", "The audience was counted twice, and came out different."],
      ],
      actions: [["lukas", "One definition of an active member, in the data extract form"]],
    },
    {
      notes: [
        ["elif", "went_well", "Dark mode looked right the first time."],
        ["lukas", "to_change", "I work for two pods and was missed in both."],
      ],
      actions: [
        ["ines", "Plan Lukas for three days a week, and say which"],
        ["jonas", "Send the segment with the brief"],
      ],
    },
  ],
};

/** Looks back on a sprint that was closed: words of both sides, and actions, of which all but the latest are done. */
export function lookBack(story: Story, pod: PodName, sprint: SprintId, fromEnd: number): void {
  const { teller, office, now } = story;
  const looks = LOOKS[pod];
  const look = looks[(looks.length * 100 - 1 - fromEnd) % looks.length]!;
  look.notes.forEach(([who, kind, text], i) => {
    const note = teller.idOf<RetroNoteId>(`note ${sprint} ${i}`);
    teller.aside(who, "retro.write_note", { sprint, note, kind, text }, `${sprint} noted ${i}`);
  });
  look.actions.forEach(([owner, text], i) => {
    const action = teller.idOf<RetroActionId>(`action ${sprint} ${i}`);
    const due = addDays(toDay(office.dayOf(now)), i === 0 ? 11 : 4);
    const to = { sprint, action, text, owner: teller.people[owner], due };
    teller.aside(POD_LEAD[pod], "retro.set_action", to, `${sprint} acts ${i}`);
    if (fromEnd > 1 || (fromEnd === 1 && i > 0)) {
      const settled = { sprint, action, done: true };
      teller.aside(owner, "retro.settle_action", settled, `${sprint} settled ${i}`);
    }
  });
}

/** Somebody is away in every second sprint. */
export function daysOff({ teller }: Story, pod: PodName, sprint: SprintId, fromEnd: number): void {
  const hands = POD_HANDS[pod];
  const who = hands[fromEnd % hands.length]!;
  if (fromEnd % 2 === 0) {
    const away = { sprint, member: teller.people[who], days: 1 + (fromEnd % 3) };
    teller.aside(who, "sprint.set_days_off", away, `${sprint} away`);
  }
}
