import type { SkillDepth } from "@tandem/shared";

/** The scale from nothing to teaching it, in words. */
export const DEPTH_WORDS: Readonly<Record<SkillDepth, string>> = {
  0: "None",
  1: "Knows of",
  2: "With help",
  3: "Alone",
  4: "Teaches",
};
