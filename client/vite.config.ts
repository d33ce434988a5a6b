import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { compressed } from "./bundle/compressed.ts";
import { headStart } from "./bundle/head-start.ts";
import { offlineShell } from "./bundle/offline-shell.ts";
import { withoutJsonSchema } from "./bundle/without-json-schema.ts";

const server = process.env["TANDEM_SERVER"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react(), withoutJsonSchema(), headStart(), offlineShell(), compressed()],
  resolve: {
    alias: [
      // The browser's own where it has one; the polyfill is 24 kB.
      {
        find: /^temporal-polyfill$/,
        replacement: fileURLToPath(new URL("./src/temporal.ts", import.meta.url)),
      },
    ],
  },
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": server,
      "/files": server,
      "/socket.io": { target: server, ws: true },
    },
  },
  build: {
    target: "es2022",
    // The page's policy allows fonts and pictures from its own address only, so nothing becomes a data: link.
    assetsInlineLimit: 0,
    // One file of styles: split by page, they would come in another order on each way through the pages.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What many pages share in small pieces comes as one file instead of thirty; what is large stays with who needs it.
          groups: [
            {
              name: "small",
              test: /[\\/](@tabler|@mantine[\\/]hooks|shared[\\/]src)[\\/]/,
              minShareCount: 2,
              maxModuleSize: 6_000,
            },
          ],
        },
      },
    },
  },
});
