import { MS_PER_DAY } from "../../kernel/calendar-time.ts";
import type { RequestId } from "../../kernel/ids.ts";
import { bucketOf } from "../../kernel/table.ts";
import { OUTCOME_AFTER_DAYS } from "../../outcome/outcome.ts";
import type { RequestValue } from "../../request/request-value.ts";
import { requestOf } from "../../request/in-stage.ts";
import { REACTIONS } from "../../conversation/comment.ts";
import type { Course } from "./agenda.ts";
import type { CastName } from "./cast.ts";
import type { Story } from "./story.ts";

/** What is drawn here comes from the request's id and from no dice: it changes nothing else of the story. */
const luck = (request: RequestId, sides: number, salt = 0): number =>
  (bucketOf(request) * 31 + salt * 17) % sides;

const LIKED = [
  "Faster than I dared to promise.",
  "Just what the brief said, and it holds on a phone.",
  "One round less than last time.",
  "",
  "You asked before you built. Thank you.",
  "",
] as const;
const MEANT_WELL = [
  "It works. We needed two rounds for the texts.",
  "Fine, though a day later than agreed.",
  "",
] as const;

/** How the requester likes the delivery: most say so in stars, some with a sentence, some not at all. */
export function liking(request: RequestId): { readonly rating: number | null; readonly words: string } {
  const rating = [5, 4, 5, 4, 3, null, 4, 5, 2, null][luck(request, 10)] ?? null;
  if (rating === null) return { rating, words: "" };
  const texts = rating >= 4 ? LIKED : MEANT_WELL;
  return { rating, words: texts[luck(request, texts.length, 3)] ?? "" };
}

const GAINS = [
  "More than we had hoped for the first two weeks.",
  "On par with spring, at half the effort.",
  "Stores took it up by themselves.",
  "Less than hoped: the mailing went out on a holiday.",
  "Stopped the complaints within a day.",
  "Hard to tell apart from the sale, so this is the careful figure.",
] as const;
const WORDS_ONLY = [
  "No figure, but customer service had a quiet week.",
  "It did not move the needle. Good to know before we do it in five countries.",
] as const;

function gained(expected: RequestValue | null, request: RequestId): RequestValue | null {
  if (expected === null || luck(request, 6, 5) === 0) return null;
  const share = 0.55 + luck(request, 9, 7) / 10;
  if (expected.kind === "other") return { ...expected, amount: Math.round(expected.amount * share) };
  return { ...expected, amount: Math.round((expected.amount * share) / 10_000) * 10_000 };
}

/** Some time after it went live the requester is asked what it brought, and most answer within three days. */
export function* bringing(story: Story, request: RequestId, requester: CastName): Course {
  const { teller } = story;
  const live = requestOf(teller.state, request);
  const expected = live?.value ?? null;
  const member = teller.people[requester];
  const service = live?.service ? teller.state.services[live.service] : undefined;
  const at = teller.now + (service?.outcomeAfterDays ?? OUTCOME_AFTER_DAYS) * MS_PER_DAY;
  yield at;
  const isAsked = () => teller.state.outcomeAsks[member]?.some((ask) => ask.request === request) ?? false;
  if (!isAsked()) return;
  teller.aside(null, "request.ask_outcome", { request, requester: member }, `${request} asked`);
  yield story.after(2 + luck(request, 20));
  if (!isAsked()) return;
  const value = gained(expected, request);
  const texts = value === null ? WORDS_ONLY : GAINS;
  const words = texts[luck(request, texts.length, 11)]!;
  teller.aside(requester, "request.report_outcome", { request, value, words }, `${request} brought`);
}

/** Somebody answers the last comment by a sign. */
export function* reacting(story: Story, request: RequestId, by: CastName): Course {
  const { teller } = story;
  const said = requestOf(teller.state, request)?.comments.at(-1);
  if (!said || luck(request, 3, said.at % 7) === 0 || said.by === teller.people[by]) return;
  const emoji = REACTIONS[luck(request, REACTIONS.length, 2)]!;
  teller.aside(by, "comment.react", { request, comment: said.id, emoji, on: true }, `${said.id} ${by}`);
  yield null;
}

/** The day on which something accepted is to go live. */
export function planning(story: Story, request: RequestId, by: CastName, goLive: string): void {
  story.teller.aside(by, "request.set_go_live", { request, goLive }, `${request} go-live`);
}
