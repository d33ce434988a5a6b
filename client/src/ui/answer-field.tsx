import { MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useCalendar } from "../live/use-calendar.ts";
import { askedOf, type AnswerFieldProps } from "./asked.ts";
import { DayInput } from "./day-input.tsx";
import { MemberAnswer } from "./member-answer.tsx";
import { decimalsOf, minorPerMajor, signOf } from "./money-units.ts";
import { NameAnswer } from "./name-answer.tsx";

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const clear = { clearable: true, clearButtonProps: { "aria-label": "Clear" } } as const;

/** One question of a form, asked as its kind is answered. Files have a widget of their own. */
export function AnswerField(props: AnswerFieldProps) {
  const { field, answer, onAnswer, needs } = props;
  const { kind, label, required, hint, options } = field;
  const text = typeof answer === "string" ? answer : "";
  const asked = askedOf(props);
  switch (kind) {
    case "long_text":
      return (
        <Textarea
          {...asked}
          placeholder={hint}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          value={text}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      );
    case "choice":
      return (
        <Select
          {...asked}
          {...clear}
          placeholder={hint || "Choose"}
          data={[...options]}
          searchable={options.length > 8}
          value={text === "" ? null : text}
          onChange={(next) => onAnswer(next ?? "")}
        />
      );
    case "choices":
      return (
        <MultiSelect
          {...asked}
          {...clear}
          placeholder={typeof answer === "object" && answer.length > 0 ? "" : hint || "Choose one or more"}
          data={[...options]}
          searchable={options.length > 8}
          value={typeof answer === "object" ? answer.filter((one) => options.includes(one)) : []}
          onChange={onAnswer}
        />
      );
    case "yes_no":
      return (
        <Select
          {...asked}
          {...clear}
          placeholder={hint || "Not known yet"}
          data={YES_NO}
          value={answer === true ? "yes" : answer === false ? "no" : null}
          onChange={(next) => onAnswer(next === null ? "" : next === "yes")}
        />
      );
    case "number":
      return (
        <NumberInput
          {...asked}
          placeholder={hint}
          value={typeof answer === "number" ? answer : ""}
          onChange={onAnswer}
        />
      );
    case "money":
      return <MoneyAnswer {...props} />;
    case "date":
      return (
        <DayInput
          label={label}
          description={hint === "" ? undefined : hint}
          required={required}
          value={text === "" ? null : text}
          onChange={(day) => onAnswer(day ?? "")}
          needs={needs}
        />
      );
    case "member":
      return <MemberAnswer {...props} />;
    case "data_asset":
    case "vendor":
      return <NameAnswer {...props} kind={kind} />;
    default:
      return (
        <TextInput
          {...asked}
          placeholder={hint || (kind === "link" ? "https://" : "")}
          inputMode={kind === "link" ? "url" : "text"}
          maxLength={kind === "link" ? 2000 : 500}
          value={text}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      );
  }
}

/** Typed in the currency's major unit, kept in minor ones. */
function MoneyAnswer(props: AnswerFieldProps) {
  const { currency } = useCalendar();
  const { field, answer, onAnswer } = props;
  const scale = minorPerMajor(currency);
  return (
    <NumberInput
      {...askedOf(props)}
      placeholder={field.hint}
      min={0}
      max={1e9}
      hideControls
      thousandSeparator=","
      decimalScale={decimalsOf(currency)}
      leftSection={<span aria-hidden="true">{signOf(currency)}</span>}
      value={typeof answer === "number" ? answer / scale : ""}
      onChange={(next) => onAnswer(typeof next === "number" ? Math.round(next * scale) : "")}
    />
  );
}
