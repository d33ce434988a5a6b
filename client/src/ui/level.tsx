import classes from "./level.module.css";

/** How something stands against what was expected of it; colour never says it alone. */
export type Level = "ok" | "warn" | "late";

/** The sign of a level: ring, triangle, diamond. The words beside it carry the meaning, so readers skip it. */
export function LevelSign({ level }: { readonly level: Level }) {
  return (
    <svg
      className={classes["sign"]}
      data-level={level}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {level === "ok" && <circle cx="6" cy="6" r="3.75" fill="none" strokeWidth="2.5" />}
      {level === "warn" && <path d="M6 1l6 10H0z" />}
      {level === "late" && <path d="M6 .5l5.5 5.5L6 11.5.5 6z" />}
    </svg>
  );
}
