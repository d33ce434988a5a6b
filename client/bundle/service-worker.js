// Serves the page itself where the server cannot be reached; nothing of /api is ever kept. The build fills in its name and files.
const NAME = "tandem-BUILD";
const AWAY = [502, 503, 504];

addEventListener("install", (event) => {
  const shell = new Request("/", { cache: "reload" });
  // Where the browser can, it reads files and asks the server without waking this worker first.
  event.addRoutes?.([
    { condition: { urlPattern: { pathname: "/assets/*" } }, source: { cacheName: NAME } },
    { condition: { urlPattern: { pathname: "/api/*" } }, source: "network" },
  ]);
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll([shell, ...FILES])));
});

// A newer worker waits until the pages of the older build are closed, so that these keep their files.
addEventListener("activate", (event) => {
  const forget = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))));
  event.waitUntil(Promise.all([forget, registration.navigationPreload?.enable(), clients.claim()]));
});

/** The page as the server has it, so that a newer build is never kept back; without an answer, the one that is kept. */
async function page(event) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (!AWAY.includes(answer.status)) return answer;
    return (await caches.match("/")) ?? answer;
  } catch (cause) {
    const shell = await caches.match("/");
    if (shell === undefined) throw cause;
    return shell;
  }
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/"))
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  else if (mode === "navigate" && !/^\/(api|files)\//.test(pathname)) event.respondWith(page(event));
});
