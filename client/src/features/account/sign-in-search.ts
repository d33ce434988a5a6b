/** What the address of the sign-in page holds: where the person wanted to go. */
export interface SignInSearch {
  readonly to?: string;
}

/** Reads the address; only a place of a workspace is gone to, never another site. */
export function readSignInSearch({ to }: Readonly<Record<string, unknown>>): SignInSearch {
  return typeof to === "string" && /^\/w\/[^/\\]/u.test(to) ? { to } : {};
}
