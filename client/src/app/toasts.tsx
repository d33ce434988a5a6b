import { Notifications } from "@mantine/notifications";
import surfaces from "./theme-surfaces.module.css";

/** Where the words of `ui/notify.tsx` are shown. */
export function Toasts() {
  return (
    <Notifications
      position="bottom-center"
      limit={3}
      containerWidth={440}
      classNames={{ root: surfaces["noticesRoot"] ?? "" }}
    />
  );
}
