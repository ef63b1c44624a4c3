// Tells the server how a search ended: which answer was opened, or that the words led to none.
export function logSearch(screen, field) {
  let words = ''
  let count = 0
  let told = ''
  window.addEventListener('pagehide', () => { if (words && told !== words) send(words, count, '') })
  return {
    found(number) {
      const now = field.value.trim()
      // Other words, and nothing opened with the ones before: that search has ended.
      if (words && told !== words && !goesOn(words, now)) send(words, count, '')
      words = now
      count = number
    },
    opened(slug) {
      words = field.value.trim() || words
      if (!words) return
      told = words
      send(words, Number(screen.querySelector('#vb-lijst').dataset.count), slug)
    },
  }

  function goesOn(before, after) {
    const [one, other] = [before.toLowerCase(), after.toLowerCase()]
    return one.startsWith(other) || other.startsWith(one)
  }

  function send(query, number, slug) {
    const token = screen.querySelector('[data-vb-token] input').value
    const body = new URLSearchParams({ q: query, aantal: number, antwoord: slug, csrfmiddlewaretoken: token })
    fetch(screen.dataset.gezocht, { method: 'POST', body, keepalive: true }).catch(() => {})
  }
}
