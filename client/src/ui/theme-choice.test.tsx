import { MantineProvider, Menu } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ThemeField } from "./theme-field.tsx";
import { ThemeMenuItems } from "./theme-menu-items.tsx";

test("a theme chosen on the page is the one the menu shows, and the other way round", async () => {
  render(
    <MantineProvider env="test">
      <ThemeField />
      <Menu opened>
        <Menu.Target>
          <button>Your menu</button>
        </Menu.Target>
        <Menu.Dropdown>
          <ThemeMenuItems />
        </Menu.Dropdown>
      </Menu>
    </MantineProvider>,
  );
  const inMenu = (name: string) => screen.findByRole("menuitemradio", { name });
  const onPage = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
  fireEvent.click(onPage("Dark"));
  expect((await inMenu("Dark")).getAttribute("aria-checked")).toBe("true");
  expect(document.documentElement.dataset["mantineColorScheme"]).toBe("dark");
  fireEvent.click(await inMenu("Light"));
  expect(onPage("Light").checked).toBe(true);
  expect(document.documentElement.dataset["mantineColorScheme"]).toBe("light");
});
