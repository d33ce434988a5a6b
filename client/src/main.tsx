import "./app/global.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";
import { router } from "./app/router.tsx";
import { printLight } from "./app/print-light.ts";
import { keepShell } from "./app/keep-shell.ts";
import { temporalReady } from "./temporal.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root to draw into");
const drawn = createRoot(root);
void temporalReady().then(() =>
  drawn.render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  ),
);
keepShell();
printLight();
