import type { Day, Service } from "@tandem/shared";
import { Checkbox, TextInput } from "@mantine/core";
import { DayInput } from "../../ui/day-input.tsx";
import { ServiceFields } from "../../ui/service-fields.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import classes from "./campaigns.module.css";
import type { SeveralRow } from "./several.ts";

interface SeveralLineProps {
  readonly row: SeveralRow;
  readonly service: Service;
  readonly today: Day;
  /** Sentences by field. */
  readonly needs: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<SeveralRow>) => void;
}

/** One request of several: left out, or named, with its day and what its service cannot start without. */
export function SeveralLine({ row, service, today, needs, onChange }: SeveralLineProps) {
  return (
    <li className={classes["line"]}>
      <Checkbox
        checked={row.chosen}
        label={<ServiceName service={service.icon} name={service.name} />}
        onChange={(event) => onChange({ chosen: event.currentTarget.checked })}
      />
      {row.chosen && (
        <>
          <div className={classes["halves"]}>
            <TextInput
              label="What is it called?"
              required
              maxLength={140}
              value={row.title}
              error={needs.get("title")}
              onChange={(event) => onChange({ title: event.currentTarget.value })}
            />
            <DayInput
              label="Live by"
              value={row.due === "" ? null : row.due}
              from={today}
              description={row.due === "" ? row.overdue : undefined}
              onChange={(day) => onChange({ due: day ?? "" })}
            />
          </div>
          <ServiceFields
            fields={service.fields.filter(({ required }) => required)}
            answers={row.fields}
            needs={needs}
            onChange={(fields) => onChange({ fields })}
          />
        </>
      )}
    </li>
  );
}
