import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { FileId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { requestOf } from "./in-stage.ts";

/** Takes a file off a request; its history still names it, and an undo puts it back. */
export const detachFile = defineCommand({
  type: "request.detach",
  input: z.strictObject({ request: RequestId, file: FileId }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { request: id, file }) => {
    const request = requestOf(state, id);
    if (!request) return refuse("not_found", { what: "request" });
    const found = request.files.find((one) => one.id === file);
    if (!found) return refuse("not_found", { what: "file" });
    return [{ type: "request.detached", request: id, file, name: found.name }];
  },
});
