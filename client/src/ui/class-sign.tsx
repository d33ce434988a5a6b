import type { ClassOfService } from "@tandem/shared/flow";
import { type Icon, IconBolt, IconCircleDashed, IconPin, IconPlant2 } from "@tabler/icons-react";
import classes from "./class-sign.module.css";

/** How a class of service is called, what it means to the person who chooses it, and its sign. */
export const classWords: Readonly<
  Record<ClassOfService, { readonly name: string; readonly meaning: string; readonly icon: Icon }>
> = {
  standard: { name: "Standard", meaning: "Ranked by value over size", icon: IconCircleDashed },
  fixed_date: { name: "Fixed date", meaning: "Worth little after a day", icon: IconPin },
  expedite: { name: "Expedite", meaning: "Something else must wait", icon: IconBolt },
  intangible: { name: "Can wait", meaning: "Pays off later", icon: IconPlant2 },
};

/** The class of a request: sign and words, never a colour. */
export function ClassSign({ of, size = 13 }: { readonly of: ClassOfService; readonly size?: number }) {
  const { name, icon: Sign } = classWords[of];
  return (
    <span className={classes["class"]}>
      <Sign size={size} stroke={1.75} aria-hidden="true" />
      {name}
    </span>
  );
}
