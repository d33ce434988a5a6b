import { Button, FileButton, Text } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useRef, useState, type DragEvent } from "react";
import classes from "./import-history.module.css";

interface FileDropProps {
  readonly isReading: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes one CSV file: dropped on it, or picked. */
export function FileDrop({ isReading, onFile }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  const forget = useRef<() => void>(null);
  const pick = (file: File | null) => {
    // The same file, mended, can be chosen again.
    forget.current?.();
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isReading) onFile(file);
  };
  return (
    <div
      className={classes["drop"]}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={20} stroke={1.75} aria-hidden="true" />
      <Text component="p" fw={620} c="var(--text)">
        Drop a CSV of finished work here
      </Text>
      <Text component="p" size="sm" c="dimmed" maw={420}>
        It needs an id, a date of creation or start, and a date of finish. Other dates are used where they are
        there.
      </Text>
      <FileButton accept=".csv,.tsv,.txt,text/csv" resetRef={forget} onChange={pick}>
        {(props) => (
          <Button {...props} variant="default" mt="sm" loading={isReading}>
            Choose a file
          </Button>
        )}
      </FileButton>
    </div>
  );
}
