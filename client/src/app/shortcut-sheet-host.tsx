import { useState } from "react";
import { later } from "../ui/later.tsx";
import { useShortcut } from "../ui/shortcuts.ts";

const ShortcutSheet = later(() => import("./shortcut-sheet.tsx").then((code) => code.ShortcutSheet));

/** Opens the sheet of keys on every page. */
export function ShortcutSheetHost() {
  const [isOpen, setOpen] = useState(false);
  useShortcut({ keys: "?", group: "Everywhere", words: "Keys of this page" }, () => setOpen(true));
  return isOpen && <ShortcutSheet onClose={() => setOpen(false)} />;
}
