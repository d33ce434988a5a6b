import type { Plugin } from "vite";

const PARTS = /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/;

/**
 * Leaves out of the page how zod writes a schema as JSON Schema: each schema names it, so that it is never shaken off, and
 * no page asks for it. Asking all the same throws.
 */
export function withoutJsonSchema(): Plugin {
  return {
    name: "tandem-without-json-schema",
    apply: "build",
    transform(code, id) {
      if (!PARTS.test(id)) return null;
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
      const exported = names.map((name) => `export const ${name} = leftOut;`);
      const leftOut = `function leftOut() { throw new Error("A page has no JSON Schema (bundle/without-json-schema.ts).") }`;
      return { code: [leftOut, ...exported].join("\n"), map: null };
    },
  };
}
