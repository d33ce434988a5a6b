/** Gives a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this click; a minute later it has.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A CSV as a file. The mark in front tells spreadsheets that it is UTF-8. */
export const csvFile = (text: string): Blob => new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" });
