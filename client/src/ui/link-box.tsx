import { Button, CopyButton, Group, TextInput } from "@mantine/core";
import { FieldHint } from "./field-hint.tsx";

interface LinkBoxProps {
  readonly label: string;
  readonly link: string;
  readonly children: string;
}

/** A link that is shown this once, and a button that copies it. */
export function LinkBox({ label, link, children }: LinkBoxProps) {
  return (
    <div>
      <Group gap="sm" align="end" wrap="nowrap">
        <TextInput
          flex={1}
          label={label}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link} timeout={4000}>
          {({ copied, copy }) => (
            <Button size="md" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
      </Group>
      <FieldHint>{children}</FieldHint>
    </div>
  );
}
