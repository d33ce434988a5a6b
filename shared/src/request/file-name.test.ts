import { expect, it } from "vitest";
import { fileName, MOST_NAME } from "./file-name.ts";

it.each([
  ["brief.pdf", "brief.pdf"],
  ["../../etc/passwd", "passwd"],
  ["..\\..\\windows\\win.ini", "win.ini"],
  ["../../", "file"],
  ["", "file"],
  ["...", "file"],
  ["con", "_con"],
  ["NUL.txt", "_NUL.txt"],
  ["COM1.tar.gz", "_COM1.tar.gz"],
  ["console.log", "console.log"],
  ["🎉 launch 🚀.png", "🎉 launch 🚀.png"],
  ["invoice\u202Egpj.exe", "invoicegpj.exe"],
  ["a\u0000b\nc.txt", "abc.txt"],
  ['<img src=x onerror="alert(1)">.png', "_img src=x onerror=_alert(1)__.png"],
  [".htaccess", "htaccess"],
  ["u\u0308ber.pdf", "über.pdf"],
  ["half \ud800.png", "half \ufffd.png"],
])("%j becomes %j", (given, wanted) => expect(fileName(given)).toBe(wanted));

it("keeps the ending of a long name, and no half sign", () => {
  const long = fileName(`${"x".repeat(300)}.pdf`);
  expect(long).toHaveLength(MOST_NAME);
  expect(long.endsWith("x.pdf")).toBe(true);
  for (const name of ["🎉".repeat(300), `x${"🎉".repeat(300)}`, `x${"🎉".repeat(300)}.png`])
    expect(fileName(name)).not.toMatch(/\p{Cs}/u);
});

it("changes nothing when told twice", () => {
  for (const name of ["../../x", "con", "a b .", `${"é".repeat(200)}.tar.gz`])
    expect(fileName(fileName(name))).toBe(fileName(name));
});
