import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { queryClient } from "../live/api.ts";
import surfaces from "./theme-surfaces.module.css";
import { theme } from "./theme.ts";
import { themeVariables } from "./theme-variables.ts";

// The key is also read by public/color-scheme.js, before anything is painted.
const schemeChoice = localStorageColorSchemeManager({ key: "mantine-color-scheme-value" });

/** Theme, dialogs, toasts and what was read from the server for everything below. The scheme follows the system until a person chooses. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      colorSchemeManager={schemeChoice}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <ModalsProvider labels={{ confirm: "Go on", cancel: "Back" }}>{children}</ModalsProvider>
      </QueryClientProvider>
      <Notifications
        position="bottom-center"
        limit={3}
        containerWidth={440}
        classNames={{ root: surfaces["noticesRoot"] ?? "" }}
      />
    </MantineProvider>
  );
}
