import type { Service } from "@tandem/shared";
import type { DayWindow } from "@tandem/shared/flow";
import { Button, Menu } from "@mantine/core";
import { IconCalendar, IconCheck, IconFilter } from "@tabler/icons-react";
import { dayWords } from "../../ui/format.ts";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import { RANGES, type Range } from "./insights-search.ts";

interface RangePickerProps {
  readonly range: Range;
  readonly window: DayWindow;
  readonly service: Service | undefined;
  readonly services: Readonly<Record<string, Service>>;
  readonly onChange: (change: { readonly weeks?: Range; readonly service?: string | undefined }) => void;
}

const sign = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
const tick = <IconCheck {...sign} />;

const rangeWords = (range: Range): string => (range === "all" ? "All that is known" : `Last ${range} weeks`);

function shortWindow({ from, to }: DayWindow): string {
  const words = (day: string) => dayWords(day, { year: from.slice(0, 4) !== to.slice(0, 4) }).slice(4);
  return `${words(from)} to ${words(to)}`;
}

/** Which weeks and which service; both stand in the address. */
export function RangePicker({ range, window, service, services, onChange }: RangePickerProps) {
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconCalendar {...sign} />}
            aria-label={`${shortWindow(window)}, ${rangeWords(range).toLowerCase()}`}
          >
            {shortWindow(window)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {RANGES.map((one) => (
            <Menu.Item
              key={one}
              rightSection={one === range && tick}
              onClick={() => onChange({ weeks: one })}
            >
              {rangeWords(one)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconFilter {...sign} />}>
            {service?.name ?? "All services"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            rightSection={service === undefined && tick}
            onClick={() => onChange({ service: undefined })}
          >
            All services
          </Menu.Item>
          <Menu.Divider />
          {Object.values(services).map((one) => (
            <Menu.Item
              key={one.id}
              leftSection={<ServiceIcon service={one.icon} />}
              rightSection={one === service && tick}
              onClick={() => onChange({ service: one.key })}
            >
              {one.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
