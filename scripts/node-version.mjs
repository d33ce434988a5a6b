// Plain syntax on purpose: an old Node must get as far as the sentence.

/** The sentence for a Node version that Tandem does not run on, such as "v18.20.4"; undefined for one that will do. */
export function nodeComplaint(version) {
  const [major, minor] = version.replace(/^v/, "").split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major > 20 && major < 25);
  return fits
    ? undefined
    : `Tandem needs Node 20.19 or later, up to 24; this is Node ${version.replace(/^v/, "")}.`;
}

/** Ends the process with that sentence where Node will not do. */
export function requireNode() {
  const complaint = nodeComplaint(process.version);
  if (complaint === undefined) return;
  console.error(complaint);
  process.exit(1);
}
