import type { Member, Request, WorkspaceState } from "@tandem/shared";
import {
  IconAlarm,
  IconArrowBackUp,
  IconArrowsExchange,
  IconArrowsSplit2,
  IconCopy,
  IconHandStop,
  IconHelpCircle,
  IconLink,
  IconMessage,
  IconMessageReply,
  IconPencil,
  IconRotate,
  IconScale,
  IconTargetArrow,
  IconTrash,
  IconUserShare,
  IconX,
  type Icon,
} from "@tabler/icons-react";
import { may } from "../../live/foresee.ts";
import { stepsOf, type StepName } from "../../live/request-steps.ts";
import type { Entry } from "./entry.ts";

interface Worded {
  readonly words: string;
  readonly icon: Icon;
  /** Other words it is found by. */
  readonly also?: string;
  /** Shown before anything is typed: somebody waits for it. */
  readonly isAsked?: boolean;
}

/** Steps with a form on the request's page. */
const ON_PAGE = {
  answer: { words: "Answer the question", icon: IconMessageReply, isAsked: true },
  ask: { words: "Ask the requester", icon: IconHelpCircle, also: "information question" },
  return: { words: "Return the delivery", icon: IconArrowBackUp, isAsked: true },
  block: { words: "Block, and say why", icon: IconHandStop },
  comment: { words: "Comment", icon: IconMessage, also: "say talk" },
  outcome: { words: "Say what it brought", icon: IconTargetArrow },
  edit: { words: "Edit the brief", icon: IconPencil, also: "change title date" },
  link: { words: "Link a request", icon: IconLink, also: "blocks duplicates relates follows" },
  split: { words: "Split it", icon: IconArrowsSplit2, also: "parts" },
  hand_over: { words: "Hand to another pod", icon: IconArrowsExchange },
  delegate: { words: "Name a delegate", icon: IconUserShare },
  reopen: { words: "Reopen it", icon: IconRotate },
  appeal: { words: "Appeal the decline", icon: IconScale },
  withdraw: { words: "Withdraw it", icon: IconTrash },
} as const satisfies Partial<Record<StepName, Worded>>;

/** Answers with a form in the inbox. */
const IN_INBOX = {
  decline: { words: "Decline with an alternative", icon: IconX, also: "no" },
  duplicate: { words: "Decline as a duplicate", icon: IconCopy },
  snooze: { words: "Snooze", icon: IconAlarm, also: "later put aside" },
} as const satisfies Readonly<Record<string, Worded>>;

/** A step that asks for words, and where its form is. */
export type Form =
  | { readonly on: "page"; readonly step: keyof typeof ON_PAGE }
  | { readonly on: "inbox"; readonly step: keyof typeof IN_INBOX };

const keysOf = <Key extends string>(table: Readonly<Record<Key, Worded>>): Key[] =>
  Object.keys(table).filter((key): key is Key => key in table);

/** The steps of a request that ask for words: each opens its form. */
export function wordedEntries(
  view: WorkspaceState,
  request: Request,
  who: { readonly actor: Member; readonly at: number },
  open: (request: Request, form: Form) => void,
): readonly Entry[] {
  const { id, key } = request;
  const steps = stepsOf(view, request, who);
  const no = may(view, "request.decline", { request: id, reason: "?", alternative: "?" }, who);
  const inInbox: Readonly<Record<keyof typeof IN_INBOX, boolean>> = {
    decline: no,
    duplicate: no,
    snooze: may(view, "request.snooze", { request: id, until: who.at + 1 }, who),
  };
  const entry = ({ words, icon, also, isAsked }: Worded, form: Form): Entry => ({
    id: `${form.on} ${form.step}`,
    group: "This request",
    words: `${words}: ${key}`,
    ...(also !== undefined && { also }),
    icon,
    isHidden: isAsked !== true,
    run: () => open(request, form),
  });
  return [
    ...keysOf(ON_PAGE)
      .filter((step) => steps.has(step))
      .map((step) => entry(ON_PAGE[step], { on: "page", step })),
    ...keysOf(IN_INBOX)
      .filter((step) => request.standing === "filed" && inInbox[step])
      .map((step) => entry(IN_INBOX[step], { on: "inbox", step })),
  ];
}
