import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Lays `.br` and `.gz` beside each text of the build, so that the server does not compress it again for every visitor. */
export function compressed(): Plugin {
  return {
    name: "tandem-compressed",
    apply: "build",
    async writeBundle({ dir = "dist" }, bundle) {
      const texts = Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css|svg)$/.test(file));
      await Promise.all(
        texts.map(async (file) => {
          const place = path.join(dir, file);
          const text = await readFile(place);
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 9,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
          };
          await writeFile(`${place}.br`, await brotli(text, { params }));
          await writeFile(`${place}.gz`, await gzipped(text, { level: 9 }));
        }),
      );
    },
  };
}
