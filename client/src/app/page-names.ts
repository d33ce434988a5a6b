declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** What the top bar and the window's title call the page; a route with a parameter names the parameter. */
    readonly page?: string | { readonly param: string };
    /** The place above it, where the page is one thing among many. */
    readonly parent?: string;
  }
}

interface NamedMatch {
  readonly staticData: {
    readonly page?: string | { readonly param: string };
    readonly parent?: string;
  };
  readonly params: Readonly<Record<string, unknown>>;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** A thing goes by its id only until the server has given it a name that people can say. */
const sayable = (name: string): string => (ID.test(name) ? "New" : name);

/** The innermost matched route that has a name, with its parameter filled in. */
export function pageOf(matches: readonly NamedMatch[]): { readonly page: string; readonly parent?: string } {
  const named = matches.findLast((match) => match.staticData.page !== undefined);
  const page = named?.staticData.page;
  if (named === undefined || page === undefined) return { page: "Tandem" };
  const name = typeof page === "string" ? page : sayable(String(named.params[page.param] ?? ""));
  const parent = named.staticData.parent;
  return parent === undefined ? { page: name } : { page: name, parent };
}
