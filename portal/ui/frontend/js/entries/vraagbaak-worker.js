// The service worker of the vraagbaak for staff. It keeps the empty screen and what that is made of, and nothing else:
// what is not on the list (TOEGESTAAN, put above this by the server) is never kept. Answers are not here but in a sealed
// row that only the page can open.
import { throwAway } from '../vraagbaak/offline/store.js'

const { shell, home, files } = self.TOEGESTAAN
const ALLOWED = new Set([shell, ...files])
const CACHE = 'vraagbaak-scherm'
const DOWN = [502, 503, 504]

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => { if (event.data === 'vul') event.waitUntil(fill()) })
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (url.pathname.startsWith(home)) event.respondWith(visit(request))
  } else if (files.includes(url.pathname)) {
    event.respondWith(fetch(request).catch(() => fromCache(url.pathname)))
  }
})

async function visit(request) {
  try {
    const answer = await fetch(request)
    // Led away from here: to the log-in page, because the session is over.
    if (answer.type === 'opaqueredirect') await throwAway()
    if (!DOWN.includes(answer.status)) return answer
    return (await caches.match(shell)) ?? answer
  } catch {
    return fromCache(shell)
  }
}

async function fromCache(path) {
  const cache = await caches.open(CACHE)
  return (await cache.match(path)) ?? Response.error()
}

async function fill() {
  const cache = await caches.open(CACHE)
  for (const request of await cache.keys()) {
    if (!ALLOWED.has(new URL(request.url).pathname)) await cache.delete(request)
  }
  for (const path of ALLOWED) {
    const answer = await fetch(path, { cache: 'no-cache' }).catch(() => undefined)
    if (answer?.ok && !answer.redirected) await cache.put(path, answer)
  }
}
