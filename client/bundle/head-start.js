// Stands in the page's head and runs before any other script is there. FILES names the scripts of each page by its place.
(function (files) {
  // The key and the attribute are Mantine's own (see src/app/providers.tsx).
  let choice = null;
  try {
    choice = localStorage.getItem("mantine-color-scheme-value");
  } catch {
    // Storage may be closed to this page; the system's choice then holds.
  }
  const dark =
    choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");

  const [, room, slug, place = "home", below] = location.pathname.split("/");
  if (room !== "w" || !slug) return;

  // What the page will ask first, under the addresses it will ask at (see src/live/early.ts).
  const early = (window.tandemEarly = {});
  const ask = (url) => (early[url] = fetch(url, { signal: AbortSignal.timeout(20_000) }));
  ask("/api/trpc/session.status")
    .then((answer) => answer.clone().json())
    .then(({ result }) => {
      const workspace = result.data.signedIn?.workspaces.find((one) => one.slug === slug);
      // What an earlier page kept is brought up to date by the socket (see src/live/kept.ts).
      if (!workspace || localStorage.getItem(`tandem-kept ${workspace.member} ${workspace.id}`)) return;
      const input = encodeURIComponent(JSON.stringify({ workspace: workspace.id }));
      return ask(`/api/trpc/workspace.snapshot?input=${input}`);
    })
    // The page asks again, and says what is wrong.
    .catch(() => undefined);

  for (const file of files[below ? `${place}/` : place] ?? []) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = file;
    // Six connections carry all of it: the state of the workspace is longer under way than any script.
    link.fetchPriority = "low";
    document.head.append(link);
  }
})(FILES);
