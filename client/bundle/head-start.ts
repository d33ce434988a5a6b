import { readFileSync } from "node:fs";
import { minifySync, type Plugin, type Rolldown } from "vite";

const SCRIPT = new URL("./head-start.js", import.meta.url);

/** The place in a workspace's address whose page a module holds: `board`, or `requests/` for what lies below it. */
function placeOf(module: string | null): string | undefined {
  const page = /\/features\/([a-z]+)\/\1-page\.tsx$/.exec(module ?? "")?.[1];
  return page === "request" ? "requests/" : page;
}

/** A chunk with all that it imports. */
function closureOf(bundle: Rolldown.OutputBundle, file: string, seen: Set<string>): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type !== "chunk" || seen.has(file)) return seen;
  seen.add(file);
  for (const imported of chunk.imports) closureOf(bundle, imported, seen);
  return seen;
}

/** By place: the scripts of its page that the page's entry does not load anyway. */
function scriptsByPlace(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
  const entry = chunks.find((chunk) => chunk.isEntry);
  const common = entry ? closureOf(bundle, entry.fileName, new Set()) : new Set();
  return Object.fromEntries(
    chunks.flatMap((chunk) => {
      const place = placeOf(chunk.facadeModuleId);
      if (place === undefined) return [];
      const all = closureOf(bundle, chunk.fileName, new Set());
      return [[place, [...all].filter((file) => !common.has(file)).map((file) => `/${file}`)]];
    }),
  );
}

/** Puts `head-start.js` into the page's head: the colour scheme, the page's own scripts and its first questions to the server. */
export function headStart(): Plugin {
  return {
    name: "tandem-head-start",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) => {
        const source = readFileSync(SCRIPT, "utf8");
        const files = JSON.stringify(bundle ? scriptsByPlace(bundle) : {});
        const { code } = minifySync("head-start.js", source.replace("(FILES)", `(${files})`));
        return [{ tag: "script", children: code, injectTo: "head-prepend" }];
      },
    },
  };
}
