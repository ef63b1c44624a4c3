// One file in a request of its own, with progress. Tries again by itself when the network fails;
// the key makes that the server keeps it once, also when only its answer was lost.
const PAUSES = [1000, 3000, 8000, 20000]
const LOST = 'De verbinding viel weg. Uw bestand is nog niet verstuurd.'
const LOGGED_OUT = 'U bent uitgelogd. Log opnieuw in, uw antwoorden zijn bewaard.'

export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

// parcel: { address, token, file, key }. onProgress(percent), onPause(): called while it waits.
export async function sendFile(parcel, onProgress, onPause) {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendOnce(parcel, onProgress)
    if (!answer.retry || attempt >= PAUSES.length) return answer
    onPause()
    await pause(PAUSES[attempt])
  }
}

// Waits, and goes on at once when the network comes back.
function pause(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    window.addEventListener('online', () => { clearTimeout(timer); resolve() }, { once: true })
  })
}

function sendOnce({ address, token, file, key }, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('csrfmiddlewaretoken', token)
    body.append('bestandssleutel', key)
    body.append('bestanden', file)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    })
    request.addEventListener('load', () => resolve(read(request)))
    request.addEventListener('error', () => resolve({ error: LOST, retry: true }))
    request.addEventListener('timeout', () => resolve({ error: LOST, retry: true }))
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.timeout = 120000
    request.send(body)
  })
}

function read(request) {
  if (request.status >= 500) return { error: LOST, retry: true }
  try {
    const answer = JSON.parse(request.responseText)
    return answer.error ? { error: answer.error } : { file: answer.files[0] }
  } catch {
    return { error: LOGGED_OUT }
  }
}
