import { NOTICE_KINDS, type NoticeKind } from "@tandem/shared";

/** What the address of the inbox holds; nothing: all of it. */
export interface InboxSearch {
  readonly unread?: true;
  readonly kind?: NoticeKind;
}

/** Reads the address; what it does not know is left out. */
export function readInboxSearch(raw: Readonly<Record<string, unknown>>): InboxSearch {
  const kind = NOTICE_KINDS.find((name) => name === raw["kind"]);
  return { ...(raw["unread"] === true ? { unread: true } : {}), ...(kind === undefined ? {} : { kind }) };
}
