import type { Answers, Service } from "@tandem/shared";
import { useState } from "react";
import { counted, percent } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { ServiceFields } from "../../ui/service-fields.tsx";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import classes from "./catalogue.module.css";

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The service as marketing meets it: its row in the catalogue and its questions, which answer to what is tried here. */
export function Preview({ service }: { readonly service: Service }) {
  const [answers, setAnswers] = useState<Answers>({});
  const fields = service.fields.map((field) =>
    field.label.trim() === "" ? { ...field, label: "New question" } : field,
  );
  return (
    <Panel title="As marketing sees it" titleLook="label" sub="Try it: nothing typed here is kept.">
      <div className={classes["preview"]}>
        <div className={classes["tile"]}>
          <ServiceIcon service={service.icon} size={18} />
          <span>
            <b>{service.name}</b>
            <small>{service.description}</small>
            <small>
              {percent(service.market.probability)} within {counted(service.market.days, "day")} expected
            </small>
          </span>
        </div>
        {fields.length === 0 ? (
          <p className={classes["quiet"]}>Title, outcome, worth and urgency. Nothing more is asked.</p>
        ) : (
          <ServiceFields fields={fields} answers={answers} onChange={setAnswers} needs={NOTHING} files={[]} />
        )}
      </div>
    </Panel>
  );
}
