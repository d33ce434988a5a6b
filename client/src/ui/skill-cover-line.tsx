import { requestOf, type SkillCover, type WorkspaceState } from "@tandem/shared";
import { IconUserQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useNames } from "../live/use-names.ts";
import { useSlug } from "../live/use-slug.ts";
import classes from "./skill-cover-line.module.css";
import { coverWords } from "./skill-words.ts";

/** Keys that are named; what a sentence does not hold is counted. */
const NAMED = 4;

interface SkillCoverLineProps {
  readonly view: WorkspaceState;
  readonly cover: SkillCover;
}

/** "Nobody in this sprint knows Tag manager: CAM-12, CAM-40." Nothing where it is covered. */
export function SkillCoverLine({ view, cover }: SkillCoverLineProps) {
  const nameOf = useNames();
  const slug = useSlug();
  const words = coverWords(cover, nameOf);
  if (words === null) return null;
  const keys = cover.requests.map((id) => requestOf(view, id)?.key ?? id);
  const more = keys.length - NAMED;
  return (
    <p className={classes["line"]} data-state={cover.state}>
      <IconUserQuestion size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {words.before}:{" "}
        {keys.slice(0, NAMED).map((key, i) => (
          <span key={key}>
            {i > 0 && ", "}
            <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key }}>
              {key}
            </Link>
          </span>
        ))}
        {more > 0 && ` and ${more} more`}.{words.after !== "" && ` ${words.after}`}
      </span>
    </p>
  );
}
