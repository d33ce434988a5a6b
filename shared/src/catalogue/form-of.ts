import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { FormField } from "./form.ts";

/** The questions a request was filed with, whatever its service asks by now. */
export function formOf(
  state: Pick<WorkspaceState, "services">,
  { service: id, formVersion }: Pick<Request, "service" | "formVersion">,
): readonly FormField[] {
  const service = id === null ? undefined : state.services[id];
  if (!service) return [];
  return service.forms[formVersion] ?? service.fields;
}
