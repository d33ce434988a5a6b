import { Menu } from "@mantine/core";
import { schemes, useScheme } from "./theme-choice.ts";

/** The theme of this device, as a part of a menu. */
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
