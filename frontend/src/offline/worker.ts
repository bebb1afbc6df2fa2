/**
 * The portal's service worker. It keeps the portal's own files and nothing of what a server said about anybody: without a line
 * the portal still opens, and says what is wrong. Built as a plain script of its own, so it imports nothing.
 */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface RequestEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const CACHE = 'nova-shell';
/** Every page is this one document. */
const SHELL = '/portal/';
const ASSETS = '/portal/assets/';

const worker = globalThis as unknown as EventTarget & {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

worker.addEventListener('install', (event) => (event as WorkerEvent).waitUntil(install()));
worker.addEventListener('activate', (event) => (event as WorkerEvent).waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event as RequestEvent;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') (event as RequestEvent).respondWith(openShell(request));
  else if (pathname.startsWith(ASSETS)) (event as RequestEvent).respondWith(keepAsset(request));
  else if (pathname === '/portal/appearance.js') (event as RequestEvent).respondWith(freshOrKept(request, request.url));
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([SHELL, '/portal/appearance.js']);
  await worker.skipWaiting();
}

/** The newest document there is; of a former version nothing is kept. */
async function openShell(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const before = await cache.match(SHELL).then((kept) => kept?.text());
  const answer = await freshOrKept(request, SHELL);
  if (before !== undefined && before !== (await answer.clone().text())) {
    const kept = await cache.keys();
    await Promise.all(
      kept.filter(({ url }) => new URL(url).pathname.startsWith(ASSETS)).map((old) => cache.delete(old)),
    );
  }
  return answer;
}

async function freshOrKept(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, answer.clone());
    return answer;
  } catch (reason) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw reason;
  }
}

/** Their names carry a hash of their content: what is kept is what the server has. */
async function keepAsset(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
