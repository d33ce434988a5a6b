import type { MemberId, WorkspaceId } from "@tandem/shared";

/** A draft as one of its owner's devices left it. */
export interface KeptDraft {
  readonly key: string;
  /** JSON; null once it was filed or thrown away. */
  readonly text: string | null;
  /** Grows with each change. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What became of a change: kept, or not because another device was faster; then what that one left. */
export type DraftPut =
  { readonly kept: true; readonly version: number } | { readonly kept: false; readonly newer: KeptDraft };

/**
 * What a person is typing, kept for their other devices: private, beside the log and never part of it. A draft that nobody
 * touched for thirty days goes.
 */
export interface PrivateDrafts {
  of(workspace: WorkspaceId, member: MemberId): readonly KeptDraft[];
  /** `base` is the version that the device knew, 0 for none. The same text again is kept, whatever the device knew. */
  put(
    workspace: WorkspaceId,
    member: MemberId,
    draft: { readonly key: string; readonly text: string | null; readonly base: number },
  ): DraftPut;
}
