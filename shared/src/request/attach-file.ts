import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { AttachedFile, MOST_FILES } from "./attached-file.ts";
import { requestOf } from "./in-stage.ts";

/** Adds a file that the server has already, to an open or closed request: at most twenty. The same one again changes nothing. */
export const attachFile = defineCommand({
  type: "request.attach",
  input: z.strictObject({ request: RequestId, file: AttachedFile }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { request: id, file }) => {
    const request = requestOf(state, id);
    if (!request) return refuse("not_found", { what: "request" });
    if (request.files.some((one) => one.id === file.id)) return [];
    if (request.files.length >= MOST_FILES) return refuse("too_many_files", { most: MOST_FILES });
    return [{ type: "request.attached", request: id, file }];
  },
});
