import type { FieldKind } from "@tandem/shared";

/** What people call a kind of question, and what is answered there. */
export const KIND_WORDS: Readonly<Record<FieldKind, { readonly name: string; readonly what: string }>> = {
  text: { name: "Text", what: "One line" },
  long_text: { name: "Long text", what: "Several lines" },
  number: { name: "Number", what: "A count or a measure" },
  money: { name: "Money", what: "An amount in your currency" },
  date: { name: "Date", what: "One day" },
  choice: { name: "Choice", what: "One of a list" },
  choices: { name: "Choices", what: "Several of a list" },
  member: { name: "Person", what: "Someone of this workspace" },
  link: { name: "Link", what: "An address" },
  file: { name: "File", what: "Files, 25 MB each" },
  data_asset: { name: "Data", what: "The name of a data asset" },
  vendor: { name: "Vendor", what: "The name of a vendor" },
  yes_no: { name: "Yes or no", what: "One of the two" },
};
