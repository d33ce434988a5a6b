import { CommandId, isServiceKey } from "@tandem/shared";

/** What was filed and is not yet confirmed, kept so that a refused filing can go back into its form. */
export interface Filed {
  readonly command: CommandId;
  readonly service: string;
  /** The form as it was typed; only the form reads it. */
  readonly form: unknown;
}

/** Where a filing is kept until its request is confirmed. */
export const filedKey = (request: string): string => `filed ${request}`;

/** Where the form of a service keeps what is being typed. */
export const formKey = (service: string): string => `file ${service}`;

/** Whether a draft is a form: these travel to a person's other devices. */
export const isForm = (key: string): boolean => key.startsWith("file ");

/** Reads what an earlier page kept. */
export function readFiled(kept: unknown): Filed | null {
  if (typeof kept !== "object" || kept === null) return null;
  const command = CommandId.safeParse(Reflect.get(kept, "command"));
  const service: unknown = Reflect.get(kept, "service");
  if (!command.success || !isServiceKey(service)) return null;
  return { command: command.data, service, form: Reflect.get(kept, "form") };
}
