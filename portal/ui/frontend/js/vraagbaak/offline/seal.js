// Seals the snapshot with the key of this log-in. The key stays in the tab (and in tabs beside it), never in the
// database: with the browser closed nobody can read what is left.
const PLACE = 'vraagbaak-sleutel'
const CHANNEL = 'vraagbaak'
const WAIT = 300

export async function seal(text, account, secret) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await squeeze(text)
  const data = await crypto.subtle.encrypt(how(iv, account), await key(secret), bytes)
  return { iv, data }
}

export async function open(row, secret) {
  const bytes = await crypto.subtle.decrypt(how(row.iv, row.account), await key(secret), row.data)
  return unsqueeze(bytes)
}

export function keepSecret(secret) { sessionStorage.setItem(PLACE, secret) }

export function forgetSecret() { sessionStorage.removeItem(PLACE) }

// The key of this tab, or of another tab of the same browser.
export async function secretOfSession() {
  const own = sessionStorage.getItem(PLACE)
  if (own) return own
  const other = await askTabs()
  if (other) keepSecret(other)
  return other
}

export function answerTabs() {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }) => {
    const own = sessionStorage.getItem(PLACE)
    if (data.vraag === 'sleutel' && own) channel.postMessage({ sleutel: own })
    if (data.vraag === 'vergeet') forgetSecret()
  })
}

export function tellTabsToForget() {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage({ vraag: 'vergeet' })
  channel.close()
}

function askTabs() {
  const channel = new BroadcastChannel(CHANNEL)
  return new Promise((resolve) => {
    const stop = (found) => { channel.close(); resolve(found) }
    channel.addEventListener('message', ({ data }) => { if (data.sleutel) stop(data.sleutel) })
    channel.postMessage({ vraag: 'sleutel' })
    setTimeout(() => stop(''), WAIT)
  })
}

function how(iv, account) {
  // Bound to the account: of another one it does not open.
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(account) }
}

async function key(secret) {
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function squeeze(text) {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}

async function unsqueeze(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
