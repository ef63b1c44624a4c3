// Asks two minutes before the log-out whether somebody is still there (WCAG 2.2.1). The server
// keeps the time, so several tabs agree; who is typing is there and is never asked.
const WARN = 120
const TYPING_COUNTS_FOR = 60

export function warnBeforeLogout(dialog) {
  const stay = dialog.querySelector('[data-blijven]')
  const time = dialog.querySelector('[data-tijd]')
  let ends = Date.now() + Number(dialog.dataset.over) * 1000
  let told = Date.now()
  let asking = false
  let final = false
  let understood = false
  const left = () => Math.round((ends - Date.now()) / 1000)

  document.addEventListener('input', () => {
    if (dialog.open || Date.now() - told < TYPING_COUNTS_FOR * 1000) return
    told = Date.now()
    goOn()
  })
  document.addEventListener('visibilitychange', tick)
  // Escape is an answer too: somebody is there.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    goOn()
  })
  stay.addEventListener('click', goOn)
  setInterval(tick, 1000)

  async function tick() {
    if (left() > WARN || asking || (document.hidden && left() > 0)) return
    if (left() <= 0 || !(dialog.open || understood)) {
      await ask(dialog.dataset.vraag)
      // Somebody went on in another tab.
      if (left() > WARN) return dialog.close()
      if (left() > 0 && !dialog.open) dialog.showModal()
    }
    if (left() <= 0) return leave()
    time.textContent = inWords(left())
  }

  async function goOn() {
    if (!final) await ask(dialog.dataset.blijf, post())
    understood = final
    // No more time was given: the longest session is nearly over, and that has to be said.
    final = left() <= WARN
    dialog.querySelector('[data-einde]').hidden = !final
    stay.textContent = final ? 'Ik begrijp het' : 'Ja, ik ben er nog'
    if (!final || understood) dialog.close()
  }

  function post() {
    const token = dialog.querySelector('[name=csrfmiddlewaretoken]').value
    return { method: 'POST', headers: { 'X-CSRFToken': token } }
  }

  async function ask(url, options) {
    asking = true
    try {
      const answer = await fetch(url, { ...options, redirect: 'error' })
      if (answer.ok) ends = Date.now() + (await answer.json()).seconds * 1000
    } catch {
      // No network: the clock that was known goes on.
    }
    asking = false
  }

  function leave() {
    const back = encodeURIComponent(location.pathname)
    location.assign(`${dialog.dataset.uit}&next=${back}`)
  }
}

function inWords(seconds) {
  if (seconds > 60) return `${Math.ceil(seconds / 60)} minuten`
  return seconds === 1 ? '1 seconde' : `${seconds} seconden`
}
