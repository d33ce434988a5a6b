import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Progress,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Tabs,
  TextInput,
  ThemeIcon,
} from "@mantine/core";
import { IconBrowser, IconDots, IconPin, IconPlus } from "@tabler/icons-react";
import { FieldHint } from "../../ui/field-hint.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { Sample, Samples } from "./sample.tsx";

export function ControlSamples() {
  return (
    <Samples cols={3}>
      <Sample name="Buttons">
        <Stack gap="md">
          <Group gap={6}>
            <Button leftSection={<IconPlus size={16} aria-hidden="true" />}>File a request</Button>
            <Button variant="default">Return…</Button>
            <Button variant="subtle">Filter</Button>
            <ActionIcon aria-label="More">
              <IconDots size={18} />
            </ActionIcon>
          </Group>
          <Group gap={6}>
            <Button size="xs" rightSection={<KeyHint>↵</KeyHint>}>
              Answer
            </Button>
            <Button size="xs" variant="default" rightSection={<KeyHint>Z</KeyHint>}>
              Undo
            </Button>
            <Button size="lg" disabled rightSection={<KeyHint>⌘ ↵</KeyHint>}>
              Decline
            </Button>
          </Group>
          <Group gap={6}>
            <Badge leftSection={<IconPin size={14} />}>Fixed date, Fri 5 Dec</Badge>
            <Badge variant="outline">2 over age</Badge>
            <ThemeIcon>
              <IconBrowser size={18} stroke={1.6} />
            </ThemeIcon>
            <ThemeIcon variant="filled">
              <IconBrowser size={18} stroke={1.6} />
            </ThemeIcon>
            <Anchor href="#main">A link</Anchor>
          </Group>
        </Stack>
      </Sample>
      <Sample name="Fields">
        <Stack gap="md">
          <TextInput label="What is it called?" placeholder="Gift-card page" required />
          <Select label="Why not?" data={["Too late", "Someone else’s"]} defaultValue="Too late" />
          <NumberInput
            label="What is it worth?"
            description="A guess is fine."
            prefix="€"
            thousandSeparator
          />
          <FieldHint tone="needs">A decline needs an alternative.</FieldHint>
        </Stack>
      </Sample>
      <Sample name="Choices">
        <Stack gap="md">
          <SegmentedControl data={["Board", "Daily", "Plan", "Report"]} aria-label="View" />
          <SegmentedControl size="xs" data={["Open 5", "Watching 3", "Done 41"]} aria-label="Which" />
          <Tabs defaultValue="build">
            <Tabs.List>
              <Tabs.Tab value="committed">Committed 3</Tabs.Tab>
              <Tabs.Tab value="build">Build 4</Tabs.Tab>
            </Tabs.List>
          </Tabs>
          <Checkbox label="Texts attached in every language" defaultChecked />
          <Radio label="Peak week" defaultChecked />
          <Switch label="Warn only" defaultChecked size="xs" />
          <Progress value={60} color="var(--c1)" aria-label="Import" />
        </Stack>
      </Sample>
    </Samples>
  );
}
