import { Select } from "@mantine/core";

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
}

/** The zone that this browser is in. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** Every zone that this browser knows, with the chosen one, which may be an older name. */
const zonesWith = (chosen: string): string[] =>
  [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", chosen])].sort();

/** A time zone by its IANA name, found by typing a part of it: "brus". */
export function ZoneSelect({ value, onChange, problem, disabled = false }: ChoiceProps) {
  return (
    <Select
      label="Time zone"
      searchable
      allowDeselect={false}
      limit={60}
      disabled={disabled}
      data={zonesWith(value).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
      nothingFoundMessage="No such zone. Try the nearest large city."
      error={problem}
    />
  );
}

const OF_REGION: Readonly<Record<string, string>> = {
  US: "USD",
  GB: "GBP",
  CH: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  JP: "JPY",
  IN: "INR",
  BR: "BRL",
};

/** The currency that is likely where this browser's language is spoken. */
export const ownCurrency = (): string =>
  OF_REGION[new Intl.Locale(navigator.language || "en").region ?? ""] ?? "EUR";

const nameOf = new Intl.DisplayNames("en", { type: "currency" });

/** A currency by its code or its name. */
export function CurrencySelect({ value, onChange, problem, disabled = false }: ChoiceProps) {
  return (
    <Select
      label="Currency"
      searchable
      allowDeselect={false}
      limit={60}
      disabled={disabled}
      data={Intl.supportedValuesOf("currency").map((code) => ({
        value: code,
        label: `${code}, ${nameOf.of(code) ?? code}`,
      }))}
      value={value}
      onChange={(code) => code !== null && onChange(code)}
      nothingFoundMessage="No such currency. Its three letters work too."
      error={problem}
    />
  );
}
