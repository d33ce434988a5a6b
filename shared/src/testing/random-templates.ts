import type { CommandType } from "../workspace/decide.ts";
import type { Row } from "./random-row.ts";

type TemplateCommand = Extract<CommandType, `${string}_template.${string}`>;

/** What is kept to be filed again: lists for campaigns, and single forms. */
export const TEMPLATE_ROWS: { readonly [T in TemplateCommand]: Row<T> } = {
  "campaign_template.keep": [
    0.2,
    (c) => ({
      template: c.template(),
      name: c.text("Template"),
      lines: [{ service: c.service(), title: c.text("Line"), daysBefore: c.dice.either(null, 7) }],
    }),
  ],
  "request_template.keep": [
    0.2,
    (c) => ({
      template: c.requestTemplate(),
      name: c.text("Template"),
      service: c.service(),
      brief: { title: c.text("Again"), fields: { where: "https://linen.example" } },
    }),
  ],
  "request_template.remove": [0.1, (c) => ({ template: c.requestTemplate() })],
  "campaign_template.remove": [0.1, (c) => ({ template: c.template() })],
};
