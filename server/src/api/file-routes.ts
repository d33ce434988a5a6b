import { FileId, mayTakePart, WorkspaceId } from "@tandem/shared";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import type { Logger } from "pino";
import type { KeptFile } from "../files/port.ts";
import { StoreFault } from "../store/port.ts";
import { type Fault, type FaultCode, faultOf } from "./fault.ts";
import { faultFrom } from "./fault-map.ts";
import { memberIn } from "./member-in.ts";
import type { Services } from "./trpc.ts";

/** How long an upload may stand still, in milliseconds. */
const MOST_PAUSE_MS = 30_000;

/** What browsers show by themselves and run nothing of. Everything else is downloaded; an SVG could run scripts. */
const SHOWN = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
  "application/pdf",
  "text/plain",
]);

interface Options {
  readonly services: Services;
  readonly answer: (res: Response, fault: Fault) => void;
  readonly log: Logger;
}

/** By RFC 6266: a plain name for old browsers, the real one in UTF-8. */
function disposition({ type, name }: KeptFile): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const real = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${SHOWN.has(type) ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${real}`;
}

/** A file opened by itself may do nothing: it is in a place of its own, and loads nothing. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "media-src 'self'",
  // A PDF, shown by the browser's own viewer, is an object of its page.
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox",
].join("; ");

/** Lets a sender finish that is refused, so that it hears the answer instead of a broken line. */
const drained = (req: Request): Promise<void> =>
  new Promise((resolve) => {
    if (req.readableEnded || req.destroyed) return resolve();
    req.once("close", resolve);
    req.once("end", resolve);
    req.resume();
  });

/** PUT and GET `/files/<workspace>/<file>`: only for members; what is absent and what is another's answer alike. */
export function fileRoutes({ services, answer, log }: Options): Router {
  const routes = express.Router();
  const { accounts, files } = services;

  const refuse = (res: Response, code: FaultCode): void => {
    // The body is not read, so the connection cannot be used again.
    res.set("Connection", "close");
    answer(res, faultOf(code));
  };

  /** Who asks and for what; undefined once it was answered. */
  async function admitted(req: Request, res: Response) {
    res.set("Cache-Control", "no-store");
    const session = accounts.sessions.find(req.headers.cookie);
    if (session === undefined) return void refuse(res, "signed_out");
    const workspace = WorkspaceId.safeParse(req.params["workspace"]);
    const id = FileId.safeParse(req.params["file"]);
    if (!workspace.success || !id.success) return void refuse(res, "no_access");
    const found = await memberIn(services, session.account.id, workspace.data);
    if (found === undefined) return void refuse(res, "no_access");
    return { member: found.member, workspace: workspace.data, id: id.data };
  }

  async function take(req: Request, res: Response): Promise<void> {
    const asked = await admitted(req, res);
    if (asked === undefined) return;
    if (!mayTakePart(asked.member)) return refuse(res, "no_access");
    const length = req.headers["content-length"];
    const { name } = req.query;
    const { socket } = req;
    const stop = () => req.destroy();
    socket.setTimeout(MOST_PAUSE_MS, stop);
    try {
      const file = await files.take({
        workspace: asked.workspace,
        id: asked.id,
        name: typeof name === "string" ? name : "",
        by: asked.member.id,
        announced: length === undefined ? undefined : Number(length),
        body: req,
      });
      res.json(file);
    } catch (cause) {
      if (req.destroyed && !req.complete) return;
      const fault = faultFrom(cause);
      if (fault.code === "bug") throw cause;
      if (cause instanceof StoreFault) log.warn({ err: cause }, cause.sentence);
      // Half read, or more than anyone should send: the line is given up.
      if (fault.code === "file_too_large" || (req.readableDidRead && !req.readableEnded))
        return refuse(res, fault.code);
      await drained(req);
      answer(res, fault);
    } finally {
      socket.setTimeout(0);
      socket.off("timeout", stop);
    }
  }

  async function give(req: Request, res: Response, next: NextFunction): Promise<void> {
    const asked = await admitted(req, res);
    if (asked === undefined) return;
    const file = files.find(asked.workspace, asked.id);
    if (file === undefined) return refuse(res, "no_access");
    res.set({
      "Content-Type": file.type === "text/plain" ? "text/plain; charset=utf-8" : file.type,
      "Content-Disposition": disposition(file),
      "Content-Security-Policy": POLICY,
      "X-Content-Type-Options": "nosniff",
      // Its bytes never change, but who may see them does.
      "Cache-Control": "private, no-cache",
    });
    res.sendFile(file.path, { cacheControl: false, dotfiles: "allow" }, (cause?: Error) => {
      if (cause === undefined || res.headersSent || req.destroyed) return;
      res.removeHeader("Content-Disposition");
      log.warn({ err: cause, file: file.id }, "A file that the table knows could not be read.");
      return "status" in cause && cause.status === 404 ? refuse(res, "no_access") : next(cause);
    });
  }

  routes.put("/:workspace/:file", (req, res) => take(req, res));
  routes.get("/:workspace/:file", (req, res, next) => give(req, res, next));
  return routes;
}
