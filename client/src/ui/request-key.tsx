import classes from "./request-key.module.css";

/** A request's key, `CAM-142`. Until the server has given one (null) it is "new". */
export function RequestKey({ value }: { readonly value: string | null }) {
  if (value !== null) return <span className={classes["key"]}>{value}</span>;
  return (
    <span className={classes["new"]} data-tip="It gets its key when the server has it">
      new
    </span>
  );
}
