import type { MemberId } from "@tandem/shared";
import { usePeople } from "../../live/use-people.ts";
import classes from "./composer.module.css";

/** Who is writing right now, said once to readers; it takes its line also while nobody is, so that nothing jumps. */
export function WhoTypes({ typists }: { readonly typists: readonly MemberId[] }) {
  const person = usePeople();
  const names = typists.map((id) => person(id).name);
  const words =
    names.length === 0
      ? ""
      : names.length === 1
        ? `${names[0]} is writing…`
        : names.length === 2
          ? `${names[0]} and ${names[1]} are writing…`
          : `${names.length} people are writing…`;
  return (
    <p className={classes["types"]} role="status">
      {words}
    </p>
  );
}
