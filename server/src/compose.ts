import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { isIPv6 } from "node:net";
import path from "node:path";
import type { WorkspaceId } from "@tandem/shared";
import type { Logger } from "pino";
import { createAccounts } from "./accounts/accounts.ts";
import { serveClient } from "./api/client-files.ts";
import { createHostGuard } from "./api/hosts.ts";
import { createHttp } from "./api/http.ts";
import { createLimits } from "./api/limits.ts";
import { isLoopback } from "./api/loopback.ts";
import type { Config } from "./config.ts";
import { demoMaker } from "./demo/demo-maker.ts";
import { followLog } from "./followers/follow-log.ts";
import { followClock } from "./followers/clock.ts";
import { followPromises } from "./followers/promise.ts";
import { createCalendars } from "./calendars/calendars.ts";
import { createPrivateDrafts } from "./drafts/private-drafts.ts";
import { fileGuard } from "./files/file-guard.ts";
import { keepFiles } from "./files/keep-files.ts";
import { createHistoryImports } from "./import/history-imports.ts";
import { createGateway } from "./live/gateway.ts";
import { keepNotifications } from "./notifications/notifications.ts";
import { keepSearch } from "./search/keep-search.ts";
import { prepareDataDir, sessionSecret } from "./secret.ts";
import { StartFault, systemCode } from "./start-fault.ts";
import { StoreFault } from "./store/port.ts";
import { asFault } from "./store/sqlite/fault.ts";
import { openSqlite } from "./store/sqlite/open.ts";
import { createEngines } from "./workspace/engine.ts";

/** Once Tandem stops, in milliseconds. */
const CALLS_MAY_TAKE = 3_000;
/** A file of 25 MB over a slow line, in milliseconds. Other calls have a minute, see api/http.ts. */
const MOST_UPLOAD_MS = 20 * 60_000;

/** A log that is brought in tells inboxes what it holds of these last days. */
const NEWS_MS = 30 * 86_400_000;

export interface RunningServer {
  /** Where it is reached, such as `http://localhost:3000`. */
  readonly url: string;
  readonly port: number;
  /** Ends calls in flight, connections and the store. */
  close(): Promise<void>;
}

interface Options {
  readonly config: Config;
  /** Folder of the built client. */
  readonly clientFolder: string;
  readonly log: Logger;
  readonly clock?: () => number;
}

function openStore(file: string, log: Logger) {
  try {
    return openSqlite(file, { onFault: (fault) => log.warn({ err: fault }, fault.sentence) });
  } catch (cause) {
    if (cause instanceof StoreFault) throw new StartFault(`${cause.sentence} Tandem cannot start.`, cause);
    throw cause;
  }
}

async function listen(http: Server, config: Config): Promise<void> {
  const heard = once(http, "listening");
  http.listen(config.port, config.host);
  try {
    await heard;
  } catch (cause) {
    throw listenFault(cause, config);
  }
}

function listenFault(cause: unknown, { host, port }: Config): unknown {
  switch (systemCode(cause)) {
    case "EADDRINUSE":
      return new StartFault(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`, cause);
    case "EACCES":
      return new StartFault(
        `Port ${port} needs more rights than Tandem has. Set PORT to one above 1023.`,
        cause,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartFault(`This machine has no address ${host}. Set HOST to one that it has.`, cause);
    default:
      return cause;
  }
}

/** What to type into a browser on this machine to reach an address that is listened on. */
function shownHost(host: string): string {
  if (isLoopback(host) || host === "0.0.0.0" || host === "::") return "localhost";
  return isIPv6(host) ? `[${host}]` : host;
}

/** Puts the rooms together and serves. Throws a StartFault, with everything closed again, where that cannot be. */
export async function startServer({
  config,
  clientFolder,
  log,
  clock = Date.now,
}: Options): Promise<RunningServer> {
  await prepareDataDir(config.dataDir);
  const secret = await sessionSecret(config.dataDir);
  const file = path.join(config.dataDir, "tandem.db");
  const { db, store } = openStore(file, log);
  const database = { db, asFault: (cause: unknown) => asFault(cause, file) };
  const kept = await keepFiles({
    database,
    store,
    root: path.join(config.dataDir, "files"),
    quota: config.filesQuota,
    clock,
    log,
  }).catch(async (cause: unknown) => {
    await store.close();
    throw cause;
  });
  const engines = createEngines({ store, clock, log, guard: fileGuard(kept.files) });
  const http = createServer({ requestTimeout: MOST_UPLOAD_MS, headersTimeout: 20_000 });
  const urlAt = (port: number) => config.publicUrl?.origin ?? `http://${shownHost(config.host)}:${port}`;
  const publicUrl = urlAt(config.port);
  try {
    const accounts = await createAccounts({
      database,
      engines,
      secret,
      publicUrl,
      clock,
      demoAllowed: config.demoAllowed,
      demoMaker: demoMaker({ store, clock }),
      log: (message) => log.error(message),
    });
    const client = serveClient(clientFolder);
    const guard = createHostGuard(config);
    const imports = createHistoryImports({ engines, clock, log });
    const told = keepNotifications({
      database,
      accounts,
      engines,
      store,
      clock,
      log,
      secret,
      publicUrl,
      smtp: config.smtp,
    });
    const { notifications } = told;
    const search = keepSearch({ database, store, engines, log });
    const services = {
      accounts,
      engines,
      store,
      imports,
      files: kept.files,
      notifications,
      drafts: createPrivateDrafts(database, clock),
      calendars: createCalendars({
        database,
        engines,
        clock,
        homeOf: (workspace) => {
          const slug = accounts.people.workspaces().find(({ id }) => id === workspace)?.slug ?? "";
          return `${publicUrl}/w/${slug}`;
        },
      }),
      search,
      limits: createLimits(),
      build: client.build,
    };
    const https = publicUrl.startsWith("https:");
    http.on("request", createHttp({ services, client, guard, trustProxy: config.trustProxy, https, log }));
    const gateway = createGateway({
      http,
      accounts,
      engines,
      notifications,
      clock,
      build: client.build,
      admits: (req) => guard.complaint(req) === undefined,
      onBroken: (cause) => log.error({ err: cause }, "A connection broke."),
    });
    await listen(http, config);
    const address = http.address();
    const port = typeof address === "object" && address !== null ? address.port : config.port;
    const recent = new Map();
    const follower = followLog({
      name: "notifications",
      store,
      recent,
      engines,
      clock,
      log,
      onCommits: notifications.takeIn,
      since: (now) => now - NEWS_MS,
    });
    const isListed = (workspace: WorkspaceId) =>
      accounts.people.workspaces().some(({ id }) => id === workspace);
    const endClock = followClock({ engines, store, clock, log, isListed });
    const promises = followPromises({ engines, store, clock, log, recent, isListed });
    return {
      url: urlAt(port),
      port,
      async close() {
        const hurry = setTimeout(() => http.closeAllConnections(), CALLS_MAY_TAKE);
        await gateway.close();
        clearTimeout(hurry);
        await Promise.all([endClock(), kept.end(), follower.end(), promises.end(), search.end()]);
        await told.end();
        await engines.close();
        await store.close();
      },
    };
  } catch (cause) {
    await kept.end();
    await engines.close();
    await store.close();
    throw cause;
  }
}
