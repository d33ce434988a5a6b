import { changeService } from "./change-service.ts";

export const CATALOGUE_COMMANDS = [changeService] as const;
