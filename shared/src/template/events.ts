import type { TemplateId } from "../kernel/ids.ts";
import type { RequestTemplate } from "./request-template.ts";

export type TemplateEvent =
  | { readonly type: "request_template.kept"; readonly template: RequestTemplate }
  | { readonly type: "request_template.removed"; readonly template: TemplateId };
