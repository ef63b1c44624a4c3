// Tells the server how a search ended: which answer was opened, or that the words led to none.
export function logSearch(screen, field) {
  let words = ''
  let count = 0
  let told = ''
  window.addEventListener('pagehide', () => { if (words && told !== words) send(words, count, '') })
  return {
    found(number) {
      words = field.value.trim()
      count = number
    },
    opened(slug) {
      words = field.value.trim() || words
      if (!words) return
      told = words
      send(words, Number(screen.querySelector('#vb-lijst').dataset.count), slug)
    },
  }

  function send(query, number, slug) {
    const token = screen.querySelector('[data-vb-token] input').value
    const body = new URLSearchParams({ q: query, aantal: number, antwoord: slug, csrfmiddlewaretoken: token })
    fetch(screen.dataset.gezocht, { method: 'POST', body, keepalive: true }).catch(() => {})
  }
}
