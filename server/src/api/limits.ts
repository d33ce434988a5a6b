import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { ApiFault } from "./fault.ts";

const QUARTER_HOUR = 15 * 60;

/** An IPv6 customer holds a /64 at least, so that is what counts as one address. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill("0"), ...after];
  return `${filled.slice(0, 4).join(":")}::/64`;
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause;
    const retryAfter = Math.ceil(cause.msBeforeNext / 1000);
    const minutes = Math.ceil(retryAfter / 60);
    throw new ApiFault(
      "too_many_tries",
      { retryAfter },
      `Too many tries. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    );
  }
}

/** How often things that can be guessed may be tried. Counted in memory: a restart forgives. */
export function createLimits() {
  const signIn = new RateLimiterMemory({ keyPrefix: "sign-in", points: 10, duration: QUARTER_HOUR });
  const signInAddress = new RateLimiterMemory({ keyPrefix: "address", points: 200, duration: QUARTER_HOUR });
  const links = new RateLimiterMemory({ keyPrefix: "links", points: 300, duration: QUARTER_HOUR });
  const password = new RateLimiterMemory({ keyPrefix: "password", points: 10, duration: QUARTER_HOUR });
  const testMail = new RateLimiterMemory({ keyPrefix: "test-mail", points: 10, duration: QUARTER_HOUR });
  const pair = (address: string, email: string) => `${addressKey(address)} ${email}`;
  return {
    /**
     * Ten tries an address and account, so that nobody locks an account for others; and two hundred an address over all
     * accounts, so that one address cannot try a password on everybody.
     */
    async signIn(address: string, email: string): Promise<void> {
      await take(signIn, pair(address, email));
      await take(signInAddress, addressKey(address));
    },
    /** Who got in starts afresh, and costs their address nothing. */
    async signedIn(address: string, email: string): Promise<void> {
      await signIn.delete(pair(address, email));
      await signInAddress.reward(addressKey(address));
    },
    /** Links of invitations and resets, looked at or used. */
    links: (address: string) => take(links, addressKey(address)),
    /** The current password, asked for by a change of it. */
    password: (account: string) => take(password, account),
    /** Mails that an admin sends to see whether mail works. */
    testMail: (account: string) => take(testMail, account),
  };
}

export type Limits = ReturnType<typeof createLimits>;
