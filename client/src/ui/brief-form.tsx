import type { Day, Goal, Service } from "@tandem/shared";
import { Autocomplete, Select, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { BriefDraft } from "./brief-draft.ts";
import { isRapid, titleName } from "./brief-names.ts";
import { fieldMark } from "./first-open.ts";
import classes from "./brief-form.module.css";
import { ClassFields } from "./class-fields.tsx";
import { ServiceFields } from "./service-fields.tsx";
import { WorthField } from "./worth-field.tsx";

export interface BriefFormProps {
  readonly service: Service;
  readonly draft: BriefDraft;
  readonly onChange: (draft: BriefDraft) => void;
  /** Sentences by field, shown once someone tried to go on. */
  readonly needs: ReadonlyMap<string, string>;
  readonly campaigns: readonly string[];
  /** Goals it can serve, where that is asked; none: not asked. */
  readonly goals?: readonly Pick<Goal, "id" | "name">[];
  readonly currency: string;
  /** The local date of today. */
  readonly today: Day;
  /** The day that was set before the form was opened. */
  readonly standing?: Day | null;
  /** The class of a filed request is the pod's to change. */
  readonly withClass: boolean;
  /** Not for what comes round: its day is counted from when it is filed. */
  readonly withDay?: boolean;
  /** The first field gets the focus of the dialog around it. */
  readonly opensHere?: boolean;
  /** Below the name, such as what else has a name like it. */
  readonly belowTitle?: ReactNode;
}

/** Everything a requester tells. What is urgent comes first where something is burning. */
export function BriefForm(props: BriefFormProps) {
  const { service, draft, onChange, needs, campaigns, currency, today, withClass } = props;
  const { opensHere = false, standing = null, withDay = true, goals = [] } = props;
  const isUrgent = isRapid(service);
  const set = (change: Partial<BriefDraft>) => onChange({ ...draft, ...change });
  const urgency = (
    <ClassFields
      draft={draft}
      onChange={set}
      needs={needs}
      today={today}
      standing={standing}
      withClass={withClass && !isUrgent}
      withWish={withDay && !isUrgent}
    />
  );
  return (
    <>
      <TextInput
        {...fieldMark("title")}
        label={titleName(service)}
        name="title"
        required
        maxLength={140}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={needs.get("title")}
        data-autofocus={opensHere || undefined}
      />
      {props.belowTitle}
      {isUrgent && urgency}
      <Textarea
        label="What should it change for the customer?"
        description="One or two sentences. The pod reads this first."
        name="outcome"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={2000}
        value={draft.outcome}
        onChange={(event) => set({ outcome: event.currentTarget.value })}
      />
      <ServiceFields
        fields={service.fields}
        answers={draft.fields}
        needs={needs}
        files={draft.files}
        onChange={(fields) => set({ fields })}
        onFile={(file, fields) => set({ fields, files: [...draft.files, file] })}
      />
      <div className={classes["two"]}>
        <WorthField draft={draft} onChange={set} needs={needs} currency={currency} />
        <TextInput
          label="Who is waiting for it?"
          name="waitingFor"
          placeholder="A team, a partner, the stores"
          maxLength={200}
          value={draft.waitingFor}
          onChange={(event) => set({ waitingFor: event.currentTarget.value })}
        />
      </div>
      <Autocomplete
        label="Is it part of a campaign?"
        name="campaign"
        placeholder="Choose one, or name a new one"
        data={campaigns}
        limit={8}
        maxLength={80}
        value={draft.campaign}
        onChange={(campaign) => set({ campaign })}
      />
      {goals.length > 0 && (
        <Select
          label="Which goal does it serve?"
          name="goal"
          placeholder="None in particular"
          data={goals.map(({ id, name }) => ({ value: id, label: name }))}
          value={goals.some(({ id }) => id === draft.goal) ? draft.goal : null}
          onChange={(goal) => set({ goal: goal ?? "" })}
          clearable
          searchable
        />
      )}
      {!isUrgent && urgency}
    </>
  );
}
