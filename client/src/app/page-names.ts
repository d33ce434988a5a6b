import type { WorkspaceState } from "@tandem/shared";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** What the top bar and the window's title call the page; a route with a parameter names the parameter. */
    readonly page?: string | NamedByParam;
    /** The place above it, where the page is one thing among many. */
    readonly parent?: ParentPage;
  }
}

/** Places that stand above a page. */
export type ParentPage = "Requests" | "Campaigns" | "Settings" | "Plan" | "Insights";

interface NamedByParam {
  readonly param: string;
  /** What the parameter is the id or key of, where the address does not hold a name that people say. */
  readonly of?: "campaign" | "service";
}

interface NamedMatch {
  readonly staticData: {
    readonly page?: string | NamedByParam;
    readonly parent?: ParentPage;
  };
  readonly params: Readonly<Record<string, unknown>>;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** A thing goes by its id only until the server has given it a name that people can say. */
const sayable = (name: string): string => (ID.test(name) ? "New" : name);

export interface PageName {
  readonly page: string;
  readonly parent?: ParentPage;
  /** The thing whose name the page goes by, once it is known. */
  readonly thing?: { readonly of: "campaign" | "service"; readonly id: string };
}

/** The innermost matched route that has a name, with its parameter filled in. */
export function pageOf(matches: readonly NamedMatch[]): PageName {
  const named = matches.findLast((match) => match.staticData.page !== undefined);
  const page = named?.staticData.page;
  if (named === undefined || page === undefined) return { page: "Tandem" };
  const { parent } = named.staticData;
  const above = parent === undefined ? {} : { parent };
  if (typeof page === "string") return { page, ...above };
  const value = String(named.params[page.param] ?? "");
  if (page.of === undefined) return { page: sayable(value), ...above };
  const { of } = page;
  return { page: of === "campaign" ? "Campaign" : "Service", ...above, thing: { of, id: value } };
}

/** What a page is called, with the name of its campaign or service. */
export function nameOfPage({ page, thing }: PageName, view: WorkspaceState): string {
  if (thing === undefined) return page;
  if (thing.of === "campaign") return view.campaigns[thing.id]?.name ?? page;
  return Object.values(view.services).find(({ key }) => key === thing.id)?.name ?? page;
}
