import classes from "./mark.module.css";

/** Tandem's mark: marketing's coral circle and IT's teal square, overlapping. Decorative: the name stands beside it. */
export function Mark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg className={classes["mark"]} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="11.5" cy="16" r="8" />
      <rect x="15" y="8.5" width="15" height="15" rx="4.5" />
    </svg>
  );
}
