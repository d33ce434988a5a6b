import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { StartFault, systemCode } from "./start-fault.ts";

/** Makes the folder for Tandem's data if it is not there. */
export async function prepareDataDir(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (cause) {
    throw unusable(folder, cause);
  }
}

/** With the folders above it, each tried once: Node's own `recursive` tries for ever where /proc says ENOENT. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || (await exists(path.dirname(folder)))) throw cause;
    await makeFolder(path.dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** What signs session cookies: made at the first start, kept in DATA_DIR, readable by its owner only. */
export async function sessionSecret(folder: string): Promise<string> {
  const file = path.join(folder, "secret");
  try {
    await writeFile(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (cause) {
    if (systemCode(cause) !== "EEXIST") throw unusable(folder, cause);
  }
  try {
    const secret = (await readFile(file, "utf8")).trim();
    if (secret.length < 32)
      throw new StartFault(
        `${file} is damaged. Restore it from a backup, or remove it: everyone then signs in again.`,
      );
    await chmod(file, 0o600);
    return secret;
  } catch (cause) {
    throw cause instanceof StartFault ? cause : unusable(folder, cause);
  }
}

function unusable(folder: string, cause: unknown): StartFault {
  const why =
    {
      EACCES: "permission is missing",
      EPERM: "permission is missing",
      EROFS: "the disk is read-only",
      ENOSPC: "the disk is full",
      ENOENT: "no folder can be made there",
      ENOTDIR: "a file is in the way",
      EEXIST: "a file is in the way",
    }[systemCode(cause) ?? ""] ?? `the system says ${systemCode(cause) ?? "no"}`;
  return new StartFault(
    `Tandem cannot use ${folder} for its data: ${why}. Set DATA_DIR to a folder it may write to.`,
    cause,
  );
}
