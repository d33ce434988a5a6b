import { SIZES, type Request } from "@tandem/shared";
import { UnstyledButton } from "@mantine/core";
import { IconRuler2 } from "@tabler/icons-react";
import { useSend } from "../../live/hooks.ts";
import { useShortcut } from "../../ui/shortcuts.ts";
import classes from "./decision.module.css";

/** Size in points, the key of 13 is 0; pressing the chosen one again unsizes it. */
export function SizeChoice({ request }: { readonly request: Request }) {
  const send = useSend();
  const choose = (size: (typeof SIZES)[number]) =>
    send("request.size", { request: request.id, size: request.size === size ? null : size });
  const keys = SIZES.map((size) => String(size % 13));
  useShortcut({ keys, group: "Put in order", words: "Size in points, 0 for 13" }, (key) =>
    choose(SIZES[keys.indexOf(key)] ?? 13),
  );
  return (
    <div className={classes["sizes"]} role="group" aria-label="Size in points">
      <IconRuler2 size={16} stroke={1.75} aria-hidden="true" />
      <span>Size</span>
      {SIZES.map((size) => (
        <UnstyledButton
          key={size}
          className={classes["size"] ?? ""}
          aria-pressed={request.size === size}
          aria-label={`${size} ${size === 1 ? "point" : "points"}`}
          onClick={() => choose(size)}
        >
          {size}
        </UnstyledButton>
      ))}
    </div>
  );
}
