import { NumberInput, SimpleGrid } from "@mantine/core";
import type { Expectation } from "@tandem/shared";

interface Props {
  readonly label: string;
  readonly value: Expectation;
  readonly onChange: (value: Expectation) => void;
}

/** "85 % within 6 days". */
export function ExpectationFields({ label, value, onChange }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
      <NumberInput
        label={label}
        prefix="within "
        suffix={value.days === 1 ? " day" : " days"}
        min={1}
        max={365}
        allowDecimal={false}
        value={value.days}
        onChange={(days) => typeof days === "number" && onChange({ ...value, days })}
      />
      <NumberInput
        label={`Share, ${label.toLowerCase()}`}
        suffix=" %"
        min={50}
        max={99}
        allowDecimal={false}
        value={Math.round(value.probability * 100)}
        onChange={(share) => typeof share === "number" && onChange({ ...value, probability: share / 100 })}
      />
    </SimpleGrid>
  );
}
