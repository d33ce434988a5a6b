import type { AttachedFile } from "@tandem/shared";
import { Fragment } from "react";
import { useLive } from "../live/live-context.ts";
import { fileUrl } from "../live/upload-file.ts";

/** Files by name, each a link. */
export function FileNames({ files }: { readonly files: readonly AttachedFile[] }) {
  const { workspace } = useLive();
  return files.map(({ id, name }, i) => (
    <Fragment key={id}>
      {i > 0 && ", "}
      <a href={fileUrl(workspace, id)} target="_blank" rel="noopener noreferrer">
        <bdi>{name}</bdi>
      </a>
    </Fragment>
  ));
}
