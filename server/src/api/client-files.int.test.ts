import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import express from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serveClient } from "./client-files.ts";
import { securityHeaders } from "./security-headers.ts";

const PAGE = `<!doctype html><head></head><script>document.title = "Tandem"</script><script type="module" src="/assets/a-1.js"></script>`;

let folder: string;
let stop: () => void = () => undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tandem-client-"));
});
afterEach(async () => {
  stop();
  await rm(folder, { recursive: true, force: true });
});

async function serve() {
  const client = serveClient(folder);
  const app = express();
  app.use(securityHeaders({ inlineScripts: client.inlineScripts, https: false }));
  app.use(client.routes);
  const http = createServer(app).listen(0, "127.0.0.1");
  await once(http, "listening");
  stop = () => void http.close();
  const address = http.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    client,
    get: (place: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${place}`, { headers }),
  };
}

const build = async () => {
  await mkdir(path.join(folder, "assets"));
  await writeFile(path.join(folder, "index.html"), PAGE);
  await writeFile(path.join(folder, "assets", "a-1.js"), "1");
  await writeFile(path.join(folder, "logo.svg"), "<svg/>");
};

test("the page answers for every place in the client, tells its build, and is checked each time", async () => {
  await build();
  const { client, get } = await serve();
  const told = PAGE.replace("</head>", `<meta name="tandem-build" content="${client.build}" /></head>`);
  for (const place of ["/", "/acme/board", "/join/abc"]) {
    const answer = await get(place);
    expect(await answer.text()).toBe(told);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  }
});

test("files named after their content are kept for ever; a missing one is missing", async () => {
  await build();
  const { get } = await serve();
  expect((await get("/assets/a-1.js")).headers.get("cache-control")).toBe(
    "public, max-age=31536000, immutable",
  );
  expect((await get("/logo.svg")).status).toBe(200);
  for (const place of ["/assets/a-0.js", "/assets/gone", "/favicon.png", "/api/gone"])
    expect((await get(place)).status).toBe(404);
});

test("a text that the build compressed comes so to who takes it, under its own name and kind", async () => {
  await build();
  await writeFile(path.join(folder, "assets", "a-1.js.gz"), gzipSync("1"));
  const { get } = await serve();
  const answer = await get("/assets/a-1.js");
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  expect(await answer.text()).toBe("1");
  const plain = await get("/assets/a-1.js", { "accept-encoding": "identity" });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toBe("1");
});

test("only scripts of the page itself may run", async () => {
  await build();
  const { get, client } = await serve();
  const policy = (await get("/")).headers.get("content-security-policy") ?? "";
  expect(client.inlineScripts).toHaveLength(1);
  expect(policy).toContain(`script-src 'self' ${client.inlineScripts[0]};`);
  expect(policy).toContain("frame-ancestors 'none'");
});

test("another build has another name; without one, the page says what to do", async () => {
  const before = await serve();
  expect(before.client.build).toBe("unbuilt");
  const answer = await before.get("/");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe("Tandem's client is not built. Run: corepack pnpm build\n");
  stop();
  await build();
  const first = serveClient(folder).build;
  await writeFile(path.join(folder, "index.html"), PAGE.replace("a-1", "a-2"));
  expect(serveClient(folder).build).not.toBe(first);
});
