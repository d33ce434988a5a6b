import { skillCoverage, type Member, type Request, type WorkspaceState } from "@tandem/shared";
import { asWork } from "../../live/sprint-skills.ts";
import { missingWords } from "../../ui/skill-words.ts";

/** "Nobody for Tag manager"; null where each skill has somebody, and while none of them has said what they know. */
export function missingOf(view: WorkspaceState, request: Request, hands: readonly Member[]): string | null {
  if (hands.every(({ skills }) => Object.keys(skills).length === 0)) return null;
  const missing = skillCoverage([asWork(view, request)], hands).filter(({ state }) => state === "nobody");
  return missing.length === 0 ? null : missingWords(missing);
}
