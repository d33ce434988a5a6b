import { Input, Menu, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useId } from "react";

const schemes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "System" },
] as const;

function useScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (value: string): void => {
    const chosen = schemes.find((scheme) => scheme.value === value);
    if (chosen !== undefined) setColorScheme(chosen.value);
  };
  return { colorScheme, choose };
}

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

/** The same choice as a part of a menu. */
export function ThemeMenuItems() {
  const { colorScheme, choose } = useScheme();
  return (
    <>
      <Menu.Label>Theme</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={choose}>
        {schemes.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
