export * from "./ids.ts";
export * from "./lifecycle.ts";
export * from "./scenario.ts";
