import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["TANDEM_SERVER"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react()],
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
  },
});
