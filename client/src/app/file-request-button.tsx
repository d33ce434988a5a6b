import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import classes from "./file-request-button.module.css";

/** The one primary action of every page; on a phone its sign alone. */
export function FileRequestButton({ slug }: { readonly slug: string }) {
  // Asked for on the page of a campaign, it is for that campaign.
  const { campaign } = useParams({ strict: false });
  const search = campaign === undefined ? {} : { campaign };
  return (
    <Button
      className={classes["button"] ?? ""}
      aria-label="File a request"
      renderRoot={(props) => (
        <Link {...props} to="/w/$workspace/file" params={{ workspace: slug }} search={search} />
      )}
    >
      <IconPlus size={16} aria-hidden="true" />
      <span className={classes["words"]}>File a request</span>
    </Button>
  );
}
