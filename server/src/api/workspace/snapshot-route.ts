import type { RequestHandler } from "express";
import { WorkspaceId } from "@tandem/shared";
import { memberIn } from "../member-in.ts";
import type { Services } from "../trpc.ts";
import { snapshotBytes, type Encoding } from "./snapshot-bytes.ts";

const ENCODINGS: readonly Encoding[] = ["br", "gzip", "identity"];

function workspaceIn(input: unknown): WorkspaceId | undefined {
  if (typeof input !== "string") return undefined;
  try {
    const asked: unknown = JSON.parse(input);
    const named = typeof asked === "object" && asked !== null && "workspace" in asked && asked.workspace;
    return WorkspaceId.safeParse(named).data;
  } catch {
    return undefined;
  }
}

/**
 * Answers `workspace.snapshot` out of the bytes that are kept of a state, to whom the procedure would answer. Everything
 * else, every refusal and fault too, goes on to the procedure.
 */
export function snapshotRoute(services: Services): RequestHandler {
  const { accounts, build } = services;
  return async (req, res, next) => {
    try {
      const workspace = workspaceIn(req.query["input"]);
      const session = accounts.sessions.find(req.headers.cookie);
      if (workspace === undefined || session === undefined || req.query["batch"] !== undefined) return next();
      const found = await memberIn(services, session.account.id, workspace);
      if (found === undefined) return next();
      const encoding = ENCODINGS.find((one) => req.acceptsEncodings(one)) ?? "identity";
      const bytes = await snapshotBytes(found.state, build, encoding);
      if (encoding !== "identity") res.set("Content-Encoding", encoding);
      res.vary("Accept-Encoding").type("json");
      // Not `send`: it would hash megabytes for an ETag, and nothing of this is cached.
      res.set("Content-Length", String(bytes.length)).end(bytes);
    } catch {
      // The procedure meets the same fault, and says and logs what it is.
      next();
    }
  };
}
