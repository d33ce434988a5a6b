import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import surfaces from "./theme-surfaces.module.css";
import { theme } from "./theme.ts";
import { themeVariables } from "./theme-variables.ts";

// The key is also read by public/color-scheme.js, before anything is painted.
const schemeChoice = localStorageColorSchemeManager({ key: "mantine-color-scheme-value" });

/** Theme, dialogs and toasts for everything below. The scheme follows the system until a person chooses. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      colorSchemeManager={schemeChoice}
      defaultColorScheme="auto"
    >
      <ModalsProvider labels={{ confirm: "Go on", cancel: "Back" }}>{children}</ModalsProvider>
      <Notifications
        position="bottom-center"
        limit={3}
        containerWidth={440}
        classNames={{ root: surfaces["noticesRoot"] ?? "" }}
      />
    </MantineProvider>
  );
}
