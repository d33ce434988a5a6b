export const people = [
  { id: "hk", name: "Hana Kimura", side: "it" },
  { id: "ml", name: "Mara Lindqvist", side: "marketing" },
  { id: "ic", name: "Ines Carvalho", side: "it" },
  { id: "to", name: "Tom Okafor", side: "marketing" },
  { id: "sw", name: "Sam Whitfield", side: "it" },
] as const;
