import { linkRequest } from "./link-request.ts";
import { splitRequest } from "./split-request.ts";
import { unlinkRequest } from "./unlink-request.ts";

export const LINK_COMMANDS = [linkRequest, unlinkRequest, splitRequest] as const;
