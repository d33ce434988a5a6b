import { SIZES, type Request } from "@tandem/shared";
import { Menu, UnstyledButton } from "@mantine/core";
import { useSend } from "../../live/hooks.ts";
import { counted } from "../../ui/format.ts";
import classes from "./plan.module.css";

interface SizeMenuProps {
  readonly request: Request;
  /** Its size, or its service's hint. */
  readonly points: number;
  readonly isEditable: boolean;
}

/** The size in points, chosen from a menu; unsized it shows the service's hint with a question mark. */
export function SizeMenu({ request, points, isEditable }: SizeMenuProps) {
  const send = useSend();
  const isHint = request.size === null;
  const label = isHint ? `unsized, counts as ${counted(points, "point")}` : counted(points, "point");
  const face = isHint ? `${points}?` : points;
  if (!isEditable) {
    return (
      <span className={classes["size"]} data-hint={isHint || undefined} title={label}>
        {face}
      </span>
    );
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes["size"] ?? ""}
          data-hint={isHint || undefined}
          aria-label={`Size of ${request.key}: ${label}`}
        >
          {face}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Size in points</Menu.Label>
        {SIZES.map((size) => (
          <Menu.Item
            key={size}
            fw={request.size === size ? 620 : 420}
            onClick={() => send("request.size", { request: request.id, size })}
          >
            {size}
          </Menu.Item>
        ))}
        {!isHint && (
          <Menu.Item onClick={() => send("request.size", { request: request.id, size: null })}>
            Not sized
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
