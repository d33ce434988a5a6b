import { createExpressMiddleware } from "@trpc/server/adapters/express";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import type { Logger } from "pino";
import { type Fault, type FaultCode, faultOf } from "./fault.ts";
import { faultFrom } from "./fault-map.ts";
import { FILE_TOO_LARGE, MOST_IMPORT_BYTES } from "./import-history/csv-text.ts";
import type { HostGuard } from "./hosts.ts";
import { fileRoutes } from "./file-routes.ts";
import { appRouter } from "./router.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ClientFiles } from "./client-files.ts";
import type { Services } from "./trpc.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { unsubscribeRoutes } from "./unsubscribe.ts";
import { snapshotRoute } from "./workspace/snapshot-route.ts";

const MOST_BYTES = 1024 * 1024;
/** How long a call may take to send its body, in milliseconds. */
const MOST_BODY_MS = 60_000;

interface Options {
  readonly services: Services;
  readonly client: ClientFiles;
  readonly guard: HostGuard;
  readonly trustProxy: number;
  readonly https: boolean;
  readonly log: Logger;
}

/** In the form in which tRPC answers, so that a client reads every fault alike. */
function answer(res: Response, fault: Fault): void {
  res.status(fault.httpStatus).json({ error: { message: fault.sentence, code: -32_600, data: fault } });
}

/** The two calls that carry a file; alone, never among others. */
const CARRIES_FILE = /^\/trpc\/history\.(?:dryRun|import)$/;

/** What a call's head shows to be wrong before its body is read. Only who is signed in may send a file. */
function complaintAbout(req: Request, { accounts }: Services): FaultCode | undefined {
  if (req.method !== "POST") return undefined;
  if (!req.is("application/json")) return "not_json";
  const carriesFile = CARRIES_FILE.test(req.path);
  if (carriesFile && accounts.sessions.find(req.headers.cookie) === undefined) return "signed_out";
  const most = carriesFile ? MOST_IMPORT_BYTES : MOST_BYTES;
  return Number(req.headers["content-length"] ?? 0) > most ? "too_large" : undefined;
}

/** Everything that Tandem answers over HTTP: the API, whether it is well, and the client's files. */
export function createHttp({ services, client, guard, trustProxy, https, log }: Options): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", trustProxy);
  app.use(securityHeaders({ inlineScripts: client.inlineScripts, https }));
  app.use((req, res, next) => {
    const complaint = guard.complaint(req);
    if (complaint === undefined) return next();
    answer(res, faultOf(complaint));
  });
  app.get("/healthz", (_req, res) => void res.set("Cache-Control", "no-store").json({ status: "ok" }));
  app.use("/files", fileRoutes({ services, answer, log }));
  app.use((req, _res, next) => {
    // A body that drips in holds a connection; only uploads may take their time.
    const slow = setTimeout(() => req.destroy(), MOST_BODY_MS);
    req.once("close", () => clearTimeout(slow));
    next();
  });
  app.use(compression());
  app.use("/api", (req, res, next) => {
    res.set("Cache-Control", "no-store");
    const complaint = complaintAbout(req, services);
    if (complaint === undefined) return next();
    // The body is not read, so the connection cannot be used again.
    if (complaint === "too_large" || complaint === "signed_out") res.set("Connection", "close");
    const sentence = complaint === "too_large" && CARRIES_FILE.test(req.path) ? FILE_TOO_LARGE : undefined;
    answer(res, faultOf(complaint, {}, sentence));
  });
  app.get("/api/trpc/workspace.snapshot", snapshotRoute(services));
  const trpc = (maxBodySize: number) =>
    createExpressMiddleware({
      router: appRouter,
      maxBodySize,
      maxBatchSize: 50,
      createContext: ({ req, res }) => ({
        ...services,
        cookie: req.headers.cookie,
        address: req.ip ?? "",
        agent: (req.headers["user-agent"] ?? "").slice(0, 200),
        setCookies: (values) => values.forEach((value) => res.append("Set-Cookie", value)),
      }),
      onError: ({ error, path }) => {
        const fault = faultFrom(error);
        if (fault.code === "bug") log.error({ err: error.cause ?? error, path }, "A call broke.");
        else if (fault.httpStatus >= 500) log.warn({ err: error.cause, path }, fault.sentence);
      },
    });
  const [calls, files] = [trpc(MOST_BYTES), trpc(MOST_IMPORT_BYTES)];
  app.use("/api/trpc", (req, res, next) =>
    (CARRIES_FILE.test(`/trpc${req.path}`) ? files : calls)(req, res, next),
  );
  app.use(calendarRoutes(services.calendars));
  app.use(unsubscribeRoutes(services.notifications));
  app.use(client.routes);
  app.use((req, res) => {
    if (req.path.startsWith("/api")) return answer(res, faultOf("unknown_call"));
    res.status(404).type("text").send("There is nothing here.\n");
  });
  const broken: ErrorRequestHandler = (cause, _req, res, next) => {
    const status = statusOf(cause);
    if (status >= 500) log.error({ err: cause }, "A request broke.");
    if (res.headersSent) return next(cause);
    answer(
      res,
      faultOf(
        status >= 500 ? "bug" : "unreadable",
        {},
        status >= 500 ? undefined : "Tandem could not read that address.",
      ),
    );
  };
  app.use(broken);
  return app;
}

const statusOf = (cause: unknown): number =>
  cause instanceof Error && "status" in cause && typeof cause.status === "number" ? cause.status : 500;
