// Logging out takes the vraagbaak off this device first, whether or not the server can be reached. When it cannot, the
// log-out is sent as soon as there is contact again.
import { wipe } from './vraagbaak/offline/keeping.js'

const OWED = 'vraagbaak-uitloggen'
const LOGOUT = '/accounts/logout/'
const LOGIN = '/accounts/login/'

export function cleanWhenLeaving() {
  // Whoever is at the log-in page has no session: it ended by itself, or was never there.
  if (location.pathname === LOGIN) wipe().catch(() => {})
  for (const form of document.querySelectorAll(`form[action$="${LOGOUT}"]`)) form.addEventListener('submit', leave)
  for (const button of document.querySelectorAll('[data-vb-uitloggen]')) button.addEventListener('click', () => leaveWithout(button))
  if (owes()) settle()
  window.addEventListener('online', () => { if (owes()) settle() })
}

async function leave(event) {
  event.preventDefault()
  const form = event.target
  owe()
  await wipe().catch(() => {})
  form.submit()
}

async function leaveWithout(button) {
  owe()
  await wipe().catch(() => {})
  location.replace(button.dataset.vbUitloggen)
}

async function settle() {
  try {
    const page = await fetch(LOGOUT)
    const form = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector(`form[action$="${LOGOUT}"]`)
    const token = form?.querySelector('[name=csrfmiddlewaretoken]')?.value
    if (!page.redirected && token) {
      await fetch(LOGOUT, { method: 'POST', headers: { 'X-CSRFToken': token } })
      location.reload()
    }
    paid()
  } catch { /* still no contact: at the next page */ }
}

function owes() { try { return localStorage.getItem(OWED) === 'ja' } catch { return false } }
function owe() { try { localStorage.setItem(OWED, 'ja') } catch { /* then it is only this once */ } }
function paid() { try { localStorage.removeItem(OWED) } catch { /* nothing to take away */ } }
