/**
 * `full`: no room on the disk. `locked`: another process kept the store locked too long. `unreadable`: the folder or file
 * cannot be opened, read or written. `corrupt`: what is stored is not what was written. `newer`: made by a later Tandem.
 * `away`: anything else that kept the store from answering.
 */
export type StoreFaultKind = "full" | "locked" | "unreadable" | "corrupt" | "newer" | "away";

/** The store could not do its part. `sentence` is for people; the cause is for the log. */
export class StoreFault extends Error {
  readonly kind: StoreFaultKind;
  readonly sentence: string;

  constructor(kind: StoreFaultKind, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "StoreFault";
    this.kind = kind;
    this.sentence = sentence;
  }
}
