/** The sentence for a Node that Tandem does not run on, such as "v18.20.4"; undefined for one that will do. */
export function nodeComplaint(version: string): string | undefined {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major > 20 && major < 25);
  return fits
    ? undefined
    : `Tandem needs Node 20.19 or later, up to 24; this is Node ${version.replace(/^v/, "")}.`;
}
