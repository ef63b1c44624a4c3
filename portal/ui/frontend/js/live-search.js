// Results while typing, on top of an ordinary GET form: <form data-zoek="ID"> replaces the element with that id
// by the one of the same id in the answer. An element ID-stem with role=status is told the number of results
// (attribute data-aantal inside the results).
const PAUSE = 350

export function searchWhileTyping(form) {
  const id = form.dataset.zoek
  const field = form.querySelector('input[type=search]')
  if (!field || !document.getElementById(id)) return
  let timer
  let running
  const search = async () => {
    running?.abort()
    running = new AbortController()
    try {
      const url = addressOf(form)
      const answer = await fetch(url, { signal: running.signal, headers: { Accept: 'text/html' } })
      if (!answer.ok || answer.redirected) return
      show(id, await answer.text())
      history.replaceState(null, '', url)
    } catch (error) {
      if (error.name !== 'AbortError') throw error
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, PAUSE)
  })
}

function addressOf(form) {
  const url = new URL(form.action)
  url.search = new URLSearchParams(new FormData(form))
  return url
}

function show(id, html) {
  const results = new DOMParser().parseFromString(html, 'text/html').getElementById(id)
  if (!results) return
  document.getElementById(id).replaceWith(results)
  const status = document.getElementById(`${id}-stem`)
  if (status) status.textContent = results.querySelector('[data-aantal]')?.dataset.aantal ?? ''
}
