import { isLoopback } from "./api/loopback.ts";
import type { SmtpSettings } from "./notifications/smtp.ts";

const SWITCHES = ["requireTLS", "allowSelfSigned"] as const;

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`, with `?requireTLS=true` and `?allowSelfSigned=true`; undefined for
 * anything else. With a password, and a server elsewhere, the connection has to be encrypted unless that is said off.
 */
export function readSmtpUrl(text: string): Omit<SmtpSettings, "from"> | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const secure = url.protocol === "smtps:";
  const isKnown = (name: string): boolean => SWITCHES.some((known) => known === name);
  const switches = [...url.searchParams];
  if (!secure && url.protocol !== "smtp:") return undefined;
  if (url.hostname === "" || !["", "/"].includes(url.pathname) || url.hash !== "") return undefined;
  if (!switches.every(([name, value]) => isKnown(name) && ["true", "false"].includes(value)))
    return undefined;
  const isOn = (name: (typeof SWITCHES)[number], unless: boolean): boolean =>
    (url.searchParams.get(name) ?? String(unless)) === "true";
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const [user, pass] = [url.username, url.password].map(decoded);
  if (user === undefined || pass === undefined) return undefined;
  const auth = user === "" ? null : { user, pass };
  return {
    host,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && isOn("requireTLS", auth !== null && !isLoopback(host)),
    allowSelfSigned: isOn("allowSelfSigned", false),
    auth,
  };
}

/** Reads `tandem@example.com` or `Tandem <tandem@example.com>`; undefined for anything else. */
export function readMailFrom(text: string): SmtpSettings["from"] | undefined {
  const found = /^(?:([^<>"\r\n]{0,80})<)?([^\s<>@",;]+@[^\s<>@",;]+)(>?)$/.exec(text.trim());
  if (found === null) return undefined;
  const [, name, address = "", end] = found;
  return (name === undefined) === (end === "") ? { name: name?.trim() || "Tandem", address } : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
