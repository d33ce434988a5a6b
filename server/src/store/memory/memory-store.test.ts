import { describeStore } from "../contract.ts";
import { memoryLog, memoryStore } from "./memory-store.ts";

describeStore("memory", () => {
  const log = memoryLog();
  return { open: () => memoryStore(log), clear: async () => undefined };
});
