import type { IncomingMessage } from "node:http";
import type { FaultCode } from "./fault.ts";
import { isLoopback } from "./loopback.ts";

export interface HostRules {
  readonly host: string;
  readonly publicUrl: URL | null;
}

const hostnameOf = (host: string): string | undefined =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;

/**
 * Whether a call comes by a name that Tandem answers to, and not from another site's page. A server that listens on
 * loopback answers to loopback's names only, or a page elsewhere could have its own name point here.
 */
export function createHostGuard({ host, publicUrl }: HostRules) {
  const answersTo = (given: string): boolean => {
    if (publicUrl !== null && given === publicUrl.host) return true;
    const name = hostnameOf(given);
    return name !== undefined && (!isLoopback(host) || isLoopback(name));
  };
  const isOwnOrigin = (origin: string, given: string): boolean =>
    URL.canParse(origin) &&
    (new URL(origin).host === given || (publicUrl !== null && new URL(origin).origin === publicUrl.origin));

  return {
    /** What is wrong with where the call comes from, if anything. */
    complaint(req: IncomingMessage): Extract<FaultCode, "wrong_host" | "other_site"> | undefined {
      const given = req.headers.host ?? "";
      if (!answersTo(given)) return "wrong_host";
      const changes = req.method !== "GET" && req.method !== "HEAD";
      const upgrades = req.headers.upgrade !== undefined;
      if (!changes && !upgrades) return undefined;
      // Browsers say where a page's call comes from and cannot be made to lie; programs need not say.
      const { origin } = req.headers;
      const site = req.headers["sec-fetch-site"];
      if (origin !== undefined && !isOwnOrigin(origin, given)) return "other_site";
      if (origin === undefined && site !== undefined && site !== "same-origin" && site !== "none")
        return "other_site";
      return undefined;
    },
  };
}

export type HostGuard = ReturnType<typeof createHostGuard>;
