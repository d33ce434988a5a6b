/** What is printed on the key that goes with a letter for a command: ⌘ on Apple's keyboards, else Ctrl. */
export const commandKey: string =
  typeof navigator !== "undefined" && /Mac|iPhone|iPad/u.test(navigator.userAgent) ? "⌘" : "Ctrl";

/** The hint for "send what was typed". */
export const sendKey = `${commandKey} ↵`;
