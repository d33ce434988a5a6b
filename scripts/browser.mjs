// Finds the Chromium or Chrome that the browser tests drive; none is downloaded behind anybody's back.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

// The shell is the same engine without windows: the browser tests take a quarter less of the processor in it.
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];

/** Where installers put the browser without adding it to PATH. */
function usualPlaces(platform, env) {
  if (platform === "darwin") {
    const bundles = [
      "Google Chrome.app/Contents/MacOS/Google Chrome",
      "Chromium.app/Contents/MacOS/Chromium",
    ];
    return ["/Applications", `${env.HOME ?? ""}/Applications`].flatMap((folder) =>
      bundles.map((bundle) => `${folder}/${bundle}`),
    );
  }
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ]);
  }
  return ["/snap/bin/chromium", "/opt/google/chrome/chrome"];
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's path, or undefined. CHROMIUM, where set, is the only place looked at. */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROMIUM) return isProgram(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? env.Path ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
  return [...onPath, ...usualPlaces(platform, env)].find(isProgram);
}

const mayInstall = () =>
  process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version");

/** As findBrowser, but root on Debian gets Debian's Chromium without windows installed first. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found !== undefined || process.env.CHROMIUM || !mayInstall()) return found;
  console.log("No Chromium or Chrome found: installing Debian's chromium-headless-shell.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    spawnSync("apt-get", ["-q", ...args], { stdio: ["ignore", "inherit", "inherit"], env });
  apt("update");
  // A Debian of before 2024 has no shell apart.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    apt("install", "-y", "--no-install-recommends", name);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  return undefined;
}
