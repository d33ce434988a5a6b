import { z } from "zod";
import { MemberId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { WorkspaceState } from "../workspace/state.ts";

/** Members that a text names, in the order of their numbers: `@[1]` is the first. */
export const Mentions = z.array(MemberId).max(20).default([]);

/** Whether a text names someone who is not here. */
export const mentionsRefused = (state: WorkspaceState, mentions: readonly MemberId[]): Refusal | null =>
  mentions.every((member) => state.members[member]) ? null : refuse("not_found", { what: "member" });

const TOKEN = /@\[(\d{1,2})\]/g;

/**
 * A text with the names of those it mentions put in: what people read, in a mail or a box to edit it. The log keeps ids
 * only, so that a person can be forgotten. A number that nobody stands for stays as it was typed.
 */
export const spellOut = (
  text: string,
  mentions: readonly MemberId[],
  nameOf: (member: MemberId) => string,
): string =>
  text.replace(TOKEN, (token, number: string) => {
    const member = mentions[Number(number) - 1];
    return member === undefined ? token : `@${nameOf(member)}`;
  });

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a key such as `CAM-142` stands in a text; global, for `matchAll` and `split`. Its first group is the key. */
export const keyPattern = (prefix: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(${escaped(prefix)}-\\d{1,9})(?![\\p{L}\\p{N}])`, "gu");

/**
 * A typed text as the log keeps it: each `@Name` of these people becomes the number of their mention. Where one name
 * begins another, the longer one counts.
 */
export function takeMentions(
  typed: string,
  people: readonly { readonly id: MemberId; readonly name: string }[],
): { readonly text: string; readonly mentions: readonly MemberId[] } {
  const byLength = people.filter(({ name }) => name !== "").sort((a, b) => b.name.length - a.name.length);
  if (byLength.length === 0) return { text: typed, mentions: [] };
  const anyName = byLength.map(({ name }) => escaped(name)).join("|");
  const mentions: MemberId[] = [];
  const text = typed.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])@(${anyName})(?![\\p{L}\\p{N}])`, "gu"),
    (as, name: string) => {
      const { id } = byLength.find((person) => person.name === name)!;
      if (!mentions.includes(id)) {
        if (mentions.length === 20) return as;
        mentions.push(id);
      }
      return `@[${mentions.indexOf(id) + 1}]`;
    },
  );
  return { text, mentions };
}
