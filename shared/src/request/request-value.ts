/** What the requester expects it to bring. Money in minor units of the workspace's currency. */
export type RequestValue =
  | { readonly kind: "generated" | "protected"; readonly amount: number }
  | { readonly kind: "other"; readonly amount: number; readonly unit: string };
