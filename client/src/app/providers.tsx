import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { queryClient } from "../live/api.ts";
import { fetchLater, later } from "../ui/later.tsx";
import { Tips } from "../ui/tips.tsx";
import { theme } from "./theme.ts";
import { themeVariables } from "./theme-variables.ts";

// The key is also read by bundle/head-start.js, before anything is painted.
const schemeChoice = localStorageColorSchemeManager({ key: "mantine-color-scheme-value" });

const Dialogs = later(
  () => import("../ui/dialogs.tsx").then((code) => code.Dialogs),
  () => null,
);
const Toasts = later(
  () => import("./toasts.tsx").then((code) => code.Toasts),
  () => null,
);

/** A page that does not say when its first screen is drawn is given this long for it, in milliseconds. */
const REST_MS = 1_500;

/** Theme, dialogs, toasts and what was read from the server for everything below. The scheme follows the system until a person chooses. */
export function Providers({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    const timer = setTimeout(() => void fetchLater(), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      colorSchemeManager={schemeChoice}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        {children}
        <Dialogs />
      </QueryClientProvider>
      <Toasts />
      <Tips />
    </MantineProvider>
  );
}
