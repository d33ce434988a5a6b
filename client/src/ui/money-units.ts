/** How many minor units make one: 100 cents, 1 yen. */
export const minorPerMajor = (currency: string): number => 10 ** decimalsOf(currency);

/** Decimals of an amount in a currency: 2 for euros, 0 for yen. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat("en-US", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
  2;

/** The sign of a currency: "€", "CHF". */
export const signOf = (currency: string): string =>
  new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;
