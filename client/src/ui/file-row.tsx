import type { AttachedFile } from "@tandem/shared";
import { ActionIcon } from "@mantine/core";
import { IconFile, IconFileText, IconFileTypePdf, IconFileZip, IconPhoto, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLive } from "../live/live-context.ts";
import { fileUrl } from "../live/upload-file.ts";
import classes from "./attachments.module.css";
import { hasThumbnail, isShown, kindWords, sizeWords } from "./file-words.ts";

const SIGNS = {
  picture: IconPhoto,
  pdf: IconFileTypePdf,
  zip: IconFileZip,
  text: IconFileText,
  other: IconFile,
};

function groupOf(type: string): keyof typeof SIGNS {
  if (type.startsWith("image/")) return "picture";
  if (type === "application/pdf") return "pdf";
  if (type === "application/zip") return "zip";
  return type.startsWith("text/") ? "text" : "other";
}

/** The small picture of a file, or a sign of what it is. */
export function FileTile({ file }: { readonly file: AttachedFile }) {
  const { workspace } = useLive();
  const Sign = SIGNS[groupOf(file.type)];
  return (
    <span className={classes["tile"]}>
      {hasThumbnail(file) ? (
        <img src={fileUrl(workspace, file.id)} alt="" loading="lazy" decoding="async" />
      ) : (
        <Sign size={18} stroke={1.6} aria-hidden="true" />
      )}
    </span>
  );
}

interface FileRowProps {
  readonly file: AttachedFile;
  /** Who added it, and when. */
  readonly sub?: ReactNode;
  readonly onRemove?: (() => void) | undefined;
}

/** One file: opens in a tab of its own, or is downloaded where a browser should not show it. */
export function FileRow({ file, sub, onRemove }: FileRowProps) {
  const { workspace } = useLive();
  return (
    <li className={classes["row"]}>
      <FileTile file={file} />
      <span className={classes["words"]}>
        <a
          href={fileUrl(workspace, file.id)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={isShown(file) ? `Open ${file.name}` : `Download ${file.name}`}
        >
          <bdi>{file.name}</bdi>
        </a>
        <small>
          {kindWords(file.type)}, {sizeWords(file.size)}
          {sub}
        </small>
      </span>
      {onRemove !== undefined && (
        <ActionIcon variant="subtle" aria-label={`Remove ${file.name}`} onClick={onRemove}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      )}
    </li>
  );
}
