import type { ClassOfService } from "@tandem/shared/flow";
import { Radio } from "@mantine/core";
import classes from "./class-picker.module.css";
import { classWords } from "./class-sign.tsx";

/** In the order in which people should think of them: most work is standard. */
const ORDER: readonly ClassOfService[] = ["standard", "fixed_date", "expedite", "intangible"];

const isClass = (value: string): value is ClassOfService => ORDER.some((name) => name === value);

interface ClassPickerProps {
  readonly value: ClassOfService;
  readonly onChange: (value: ClassOfService) => void;
  /** Two by two, for a narrow panel. */
  readonly narrow?: boolean;
}

/** The class of service in plain words: four cards, one chosen. */
export function ClassPicker({ value, onChange, narrow = false }: ClassPickerProps) {
  return (
    <Radio.Group
      label="How urgent is it?"
      value={value}
      onChange={(next) => {
        if (isClass(next)) onChange(next);
      }}
    >
      <div className={classes["cards"]} data-narrow={narrow || undefined}>
        {ORDER.map((name) => {
          const { name: title, meaning, icon: Sign } = classWords[name];
          return (
            <Radio.Card
              key={name}
              value={name}
              className={classes["card"] ?? ""}
              aria-label={`${title}: ${meaning}`}
            >
              <span className={classes["title"]}>
                <Sign size={16} stroke={1.75} aria-hidden="true" />
                <b>{title}</b>
              </span>
              <small>{meaning}</small>
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}
