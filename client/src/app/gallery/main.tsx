import "../global.css";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { Providers } from "../providers.tsx";
import { GalleryPage } from "./gallery-page.tsx";
import { PlainSample } from "./plain-sample.tsx";

const isPlain = window.location.search === "?plain";
const router = createRouter({
  routeTree: createRootRoute({
    component: isPlain ? PlainSample : GalleryPage,
    notFoundComponent: GalleryPage,
  }),
  history: createMemoryHistory({ initialEntries: [isPlain ? "/" : "/w/hollin/board"] }),
});

const root = document.getElementById("root");
if (root === null) throw new Error("gallery.html has no #root to draw into");
createRoot(root).render(
  <Providers>
    <RouterProvider router={router} />
  </Providers>,
);
