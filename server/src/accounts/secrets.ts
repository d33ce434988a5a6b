import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { uuidV7 } from "@tandem/shared";

/** A new id, in order of time. */
export const newId = (now: number): string => uuidV7(now, randomBytes(10));

/** What a link carries: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a token; the token itself is shown once and never stored. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

const signatureOf = (value: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(value).digest();

/** A cookie's value as better-auth signs it: value, point, HMAC-SHA-256 in base64. */
export const sign = (value: string, secret: string): string =>
  `${value}.${signatureOf(value, secret).toString("base64")}`;

/** The value of a signed cookie, or undefined for one that was not signed with this secret. */
export function unsign(signed: string, secret: string): string | undefined {
  const point = signed.lastIndexOf(".");
  if (point < 1) return undefined;
  const value = signed.slice(0, point);
  const given = Buffer.from(signed.slice(point + 1), "base64");
  const right = signatureOf(value, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined;
}
