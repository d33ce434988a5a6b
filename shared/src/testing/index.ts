export { demo, type Demo, type DemoPerson } from "./demo/demo.ts";
export * from "./dice.ts";
export * from "./flow-facts.ts";
export * from "./ids.ts";
export * from "./invariants.ts";
export * from "./lifecycle.ts";
export * from "./random-commands.ts";
export * from "./random-life.ts";
export * from "./scenario.ts";
