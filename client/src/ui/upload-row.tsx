import { ActionIcon, Button, Progress } from "@mantine/core";
import { IconAlertTriangle, IconCloudUpload, IconX } from "@tabler/icons-react";
import type { Upload, Uploads } from "../live/use-uploads.ts";
import classes from "./attachments.module.css";
import { sizeWords } from "./file-words.ts";

interface UploadRowProps extends Pick<Uploads, "retry" | "cancel"> {
  readonly upload: Upload;
  readonly isOffline: boolean;
}

/** A file on its way: how far it is, or why it did not get through. */
export function UploadRow({ upload, isOffline, retry, cancel }: UploadRowProps) {
  const { id, name, file, status, share, sentence, mayRetry } = upload;
  const failed = status === "failed";
  const Sign = failed ? IconAlertTriangle : IconCloudUpload;
  const percent = Math.round(share * 100);
  const waits = isOffline ? "waits for the connection" : "waits its turn";
  return (
    <li className={classes["row"]} data-failed={failed || undefined}>
      <span className={classes["tile"]}>
        <Sign size={18} stroke={1.6} aria-hidden="true" />
      </span>
      <span className={classes["words"]}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {status === "sending" && <Progress value={percent} size={4} aria-label={`Sending ${name}`} my={5} />}
        <small role={failed ? "alert" : undefined}>
          {failed
            ? sentence
            : `${sizeWords(file.size)}, ${status === "sending" ? `${percent} % sent` : waits}`}
        </small>
      </span>
      {failed && mayRetry && (
        <Button variant="default" size="xs" onClick={() => retry(id)}>
          Try again
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        aria-label={`${failed ? "Dismiss" : "Cancel"} ${name}`}
        onClick={() => cancel(id)}
      >
        <IconX size={16} stroke={1.75} />
      </ActionIcon>
    </li>
  );
}
