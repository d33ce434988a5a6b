import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import express, { type RequestHandler, type Router } from "express";

export interface ClientFiles {
  /** Names the built client; changes with every build that differs. */
  readonly build: string;
  /** Content-Security-Policy sources of the page's inline scripts. */
  readonly inlineScripts: readonly string[];
  readonly routes: Router;
}

const NOT_BUILT = "Tandem's client is not built. Run: corepack pnpm build\n";

const hash = (text: string, encoding: "base64" | "base64url") =>
  createHash("sha256").update(text).digest(encoding);

const inlineScriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = ""]) => `'sha256-${hash(text, "base64")}'`,
  );

/** Encodings that the build lays beside its texts, the smaller first. */
const ENDINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

const compressedIn = (assets: string): ReadonlySet<string> =>
  new Set(existsSync(assets) ? readdirSync(assets).filter((file) => /\.(br|gz)$/.test(file)) : []);

/** Answers with the file that the build compressed where the browser takes it: nobody waits for the same work again. */
const offerCompressed =
  (files: ReadonlySet<string>): RequestHandler =>
  (req, res, next) => {
    const name = req.path.slice(1);
    const [encoding, ending] =
      ENDINGS.find(([encoding, ending]) => files.has(name + ending) && req.acceptsEncodings(encoding)) ?? [];
    if (encoding !== undefined) {
      res.type(path.extname(name));
      res.set({ "Content-Encoding": encoding, Vary: "Accept-Encoding" });
      req.url += ending;
    }
    next();
  };

/**
 * The built client: files named after their content for ever, the page itself checked each time, and the page for every
 * path that the client's own routes know.
 */
export function serveClient(folder: string): ClientFiles {
  const page = path.join(folder, "index.html");
  const assets = path.join(folder, "assets");
  const built = existsSync(page) ? readFileSync(page, "utf8") : undefined;
  const build = built === undefined ? "unbuilt" : hash(built, "base64url").slice(0, 16);
  // A page learns from its own head which build it is, and leaves for a newer one when the server names another.
  const html = built?.replace("</head>", `<meta name="tandem-build" content="${build}" /></head>`);
  const routes = express.Router();
  routes.use(
    "/assets",
    offerCompressed(compressedIn(assets)),
    express.static(assets, { immutable: true, maxAge: "1y", index: false }),
  );
  routes.use(express.static(folder, { index: false, maxAge: "1h" }));
  routes.get("/{*any}", (req, res, next) => {
    // A missing file is missing; it is not the page.
    if (/^\/(api|assets|files|socket\.io)(\/|$)/.test(req.path) || path.extname(req.path) !== "")
      return next();
    res.set("Cache-Control", "no-cache");
    if (html === undefined) return void res.status(503).type("text").send(NOT_BUILT);
    res.type("html").send(html);
  });
  return {
    build,
    inlineScripts: html === undefined ? [] : inlineScriptsOf(html),
    routes,
  };
}
