export type { DirectoryEntry } from "./api/workspace/directory.ts";
export type { Fault, FaultCode, FieldProblem } from "./api/fault.ts";
export type { FoundRequest, FoundSprint } from "./api/workspace/search.ts";
export type { AppRouter } from "./api/router.ts";
export type { SessionStatus, SignedIn } from "./api/session/status.ts";
export type { ServerEvents, ClientEvents } from "./live/events.ts";
export type { DryRun, ImportState } from "./import/port.ts";
