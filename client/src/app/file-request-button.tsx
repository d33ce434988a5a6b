import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import classes from "./file-request-button.module.css";

/** The one primary action of every page; on a phone its sign alone. */
export function FileRequestButton({ slug }: { readonly slug: string }) {
  return (
    <Button
      className={classes["button"] ?? ""}
      aria-label="File a request"
      renderRoot={(props) => <Link {...props} to="/w/$workspace/file" params={{ workspace: slug }} />}
    >
      <IconPlus size={16} aria-hidden="true" />
      <span className={classes["words"]}>File a request</span>
    </Button>
  );
}
