import { Input, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { schemes, useScheme } from "./theme-choice.ts";

/** The theme of this device, as a field on a page. */
export function ThemeField() {
  const { colorScheme, choose } = useScheme();
  const id = useId();
  return (
    <Input.Wrapper label="Theme on this device" labelElement="div" labelProps={{ id }}>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          value={colorScheme}
          data={schemes.map((scheme) => ({ ...scheme }))}
          onChange={choose}
        />
      </div>
    </Input.Wrapper>
  );
}
