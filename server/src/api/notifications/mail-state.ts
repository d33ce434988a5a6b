import { asAdmin } from "../trpc.ts";

/** How mail goes; null where none is sent. */
export const mailState = asAdmin.query(({ ctx }) => ctx.notifications.mailState());
