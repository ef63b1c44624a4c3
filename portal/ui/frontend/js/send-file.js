// One file in a request of its own, with progress. Tries again by itself when the network fails.
const PAUSES = [1000, 4000]
const LOST = 'De verbinding viel weg. Uw bestand is nog niet verstuurd.'
const LOGGED_OUT = 'U bent uitgelogd. Log opnieuw in, uw antwoorden zijn bewaard.'

export async function sendFile(address, token, file, onProgress) {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendOnce(address, token, file, onProgress)
    if (!answer.retry || attempt >= PAUSES.length) return answer
    await new Promise((resolve) => setTimeout(resolve, PAUSES[attempt]))
  }
}

function sendOnce(address, token, file, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('csrfmiddlewaretoken', token)
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
