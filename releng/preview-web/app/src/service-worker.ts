import { CONTENT_CACHE } from "./library.js";

/** Made when it is built: another build of the page is another cache. */
declare const BUILD: string;
const SHELL_CACHE = `kneadwork-shell-${BUILD}`;
const SHELL = ["/", "/app.js", "/app.css", "/icon.svg", "/manifest.webmanifest"];
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

worker.addEventListener("install", event => event.waitUntil((async () => {
  await (await caches.open(SHELL_CACHE)).addAll(SHELL);
  await worker.skipWaiting();
})()));

worker.addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name !== SHELL_CACHE && name !== CONTENT_CACHE) {
      await caches.delete(name);
    }
  }
  await worker.clients.claim();
})()));

// Kneadwork is asked first, so that nobody sees what was safe yesterday; only where it does not answer, what was kept.
worker.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (url.origin === worker.location.origin && url.pathname !== "/events" && event.request.method === "GET") {
    event.respondWith(answer(event.request, url.pathname));
  }
});

async function answer(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const found = await caches.match(path);
    if (found === undefined) {
      throw unreachable;
    }
    const headers = new Headers(found.headers);
    headers.set("x-from-cache", "yes");
    return new Response(found.body, { status: found.status, headers });
  }
}
