/** What a member can be told of: one kind, one sentence, one line of their preferences. */
export const NOTICE_KINDS = [
  "asked",
  "delivered",
  "blocked",
  "declined",
  "accepted",
  "planned",
  "started",
  "published",
  "recurring_filed",
  "recurring_paused",
  "reminded",
  "outcome_asked",
  "expedite",
  "filed",
  "answered",
  "appealed",
  "assigned",
  "returned",
  "reopened",
  "delivery_accepted",
  "unblocked",
  "scope_changed",
  "withdrawn",
  "answer_due",
  "snooze_over",
  "handed_over",
  "handed_on",
  "outcome_reported",
  "mentioned",
  "commented",
  "delegated",
  "step_assigned",
  "linked",
  "blocker_over",
  "review_due",
  "goal_owner_lost",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Where a notice goes: into the inbox and by mail, into the inbox alone, or nowhere. */
export const REACHES = ["mail", "inbox", "off"] as const;
export type Reach = (typeof REACHES)[number];

/** Whom a kind can concern: whoever has requests, the people of a pod, everyone, or the owners of services. */
export type NoticeGroup = "requests" | "pod" | "talk" | "services";

interface KindFacts {
  readonly group: NoticeGroup;
  /** Until the member chooses otherwise: mail for what waits for them, the inbox for what is good to know. */
  readonly reach: Reach;
  /** What the preferences and the inbox's filter call it. */
  readonly label: string;
}

const kind = (group: NoticeGroup, reach: Reach, label: string): KindFacts => ({ group, reach, label });

export const NOTICE_FACTS = {
  asked: kind("requests", "mail", "A question for you"),
  delivered: kind("requests", "mail", "Delivered for your review"),
  blocked: kind("requests", "mail", "Work waits for you"),
  declined: kind("requests", "mail", "Declined, with an alternative"),
  accepted: kind("requests", "inbox", "Accepted"),
  planned: kind("requests", "inbox", "Planned into a sprint"),
  started: kind("requests", "inbox", "Work has begun"),
  published: kind("requests", "mail", "Live"),
  recurring_filed: kind("requests", "inbox", "A recurring request was filed"),
  recurring_paused: kind("requests", "mail", "A recurring request stopped"),
  reminded: kind("requests", "mail", "A reminder that something waits for you"),
  outcome_asked: kind("requests", "mail", "What did it bring?"),
  expedite: kind("pod", "mail", "An expedite for the pod"),
  filed: kind("pod", "inbox", "A new request"),
  answered: kind("pod", "inbox", "An answer to your question"),
  appealed: kind("pod", "mail", "An appeal to decide"),
  assigned: kind("pod", "mail", "Assigned to you"),
  returned: kind("pod", "mail", "A delivery came back"),
  reopened: kind("pod", "mail", "Live work was reopened"),
  delivery_accepted: kind("pod", "inbox", "A delivery was accepted"),
  unblocked: kind("pod", "inbox", "Blocked work can go on"),
  scope_changed: kind("pod", "inbox", "The brief changed after the start"),
  withdrawn: kind("pod", "inbox", "A request was withdrawn"),
  answer_due: kind("pod", "mail", "An answer falls due"),
  snooze_over: kind("pod", "inbox", "A snooze is over"),
  handed_over: kind("pod", "inbox", "Handed to your pod"),
  handed_on: kind("requests", "inbox", "Another pod takes it"),
  outcome_reported: kind("pod", "inbox", "What your work brought"),
  mentioned: kind("talk", "mail", "Someone mentions you"),
  commented: kind("talk", "inbox", "A comment where you take part"),
  delegated: kind("talk", "mail", "You speak for someone"),
  // Steps come in rows: a mail for each would be too many.
  step_assigned: kind("talk", "inbox", "A step of a request for you"),
  linked: kind("talk", "inbox", "Another request was linked to yours"),
  blocker_over: kind("talk", "inbox", "What yours waited for is over"),
  goal_owner_lost: kind("talk", "mail", "A goal you own lost its other owner"),
  review_due: kind("services", "mail", "A service to look through"),
} as const satisfies Record<NoticeKind, KindFacts>;
