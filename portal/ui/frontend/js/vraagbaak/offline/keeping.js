// Keeps the vraagbaak of this visit for when the network is down, and throws it away when it may not be kept.
import { answerTabs, forgetSecret, keepSecret, open, seal, secretOfSession, tellTabsToForget } from './seal.js'
import { get, put, throwAway } from './store.js'

export const able = 'serviceWorker' in navigator && 'indexedDB' in window && 'caches' in window
  && Boolean(crypto.subtle) && 'CompressionStream' in window

// Fetches the snapshot, unless what lies here is of now. `place` has the addresses in its data attributes.
export async function keepFresh(place, account) {
  answerTabs()
  const old = await get().catch(() => undefined)
  if (old && (old.account !== account || new Date(old.until) < new Date())) await wipe()
  const answer = await ask(place.dataset.momentopname, old?.account === account ? old.etag : '')
  if (!answer) return
  if (answer.redirected || [401, 403].includes(answer.status)) return wipe()
  if (answer.status !== 200 && answer.status !== 304) return
  const head = (name) => answer.headers.get(name)
  if (head('X-Account') !== account) return wipe()
  const secret = head('X-Sleutel')
  const fresh = { account, etag: head('ETag'), moment: head('X-Moment'), until: head('X-Tot') }
  const body = answer.status === 304 ? old : await seal(await answer.text(), account, secret)
  keepSecret(secret)
  await put({ ...body, ...fresh })
  await startWorker(place)
}

// What was kept, opened; or undefined when there is nothing that this tab may read now.
export async function kept(account = '') {
  const row = await get().catch(() => undefined)
  if (!row) return undefined
  if (new Date(row.until) < new Date()) return void await wipe()
  if (account && row.account !== account) return void await wipe()
  const secret = await secretOfSession()
  if (!secret) return undefined
  try {
    return { ...JSON.parse(await open(row, secret)), moment: row.moment, until: row.until }
  } catch {
    return undefined
  }
}

// Throws away what was kept for another account, or for too long.
export async function onlyOwn(account) {
  const row = await get()
  if (row && (row.account !== account || new Date(row.until) < new Date())) await wipe()
}

export async function wipe() {
  forgetSecret()
  tellTabsToForget()
  await throwAway()
}

async function ask(url, etag) {
  try {
    return await fetch(url, { headers: etag ? { 'If-None-Match': etag } : {}, cache: 'no-store' })
  } catch {
    return undefined
  }
}

async function startWorker(place) {
  const registration = await navigator.serviceWorker.register(place.dataset.werker, { scope: place.dataset.thuis })
  await registration.update().catch(() => {})
  const worker = registration.active ?? registration.waiting ?? registration.installing
  worker.postMessage('vul')
}
