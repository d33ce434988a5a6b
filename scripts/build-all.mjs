// `pnpm build`: makes what `pnpm start` would make, and does not start it.
import { ensureBuilt, partNames } from "./build.mjs";

ensureBuilt(partNames, console.log);
