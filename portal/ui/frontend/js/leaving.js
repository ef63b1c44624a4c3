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
  for (const button of document.querySelectorAll('[data-vb-uitloggen]')) button.addEventListener('click', leaveWithout)
  if (owes()) settle()
  window.addEventListener('online', () => { if (owes()) settle() })
}

async function leave(event) {
  event.preventDefault()
  const form = event.target
  owe()
  await wipe().catch(() => {})
  if (navigator.onLine) form.submit()
  else goodbye()
}

async function leaveWithout() {
  owe()
  await wipe().catch(() => {})
  goodbye()
}

// Without network there is no page to go to: this one says what happened, and holds no answer any more.
function goodbye() {
  const heading = document.createElement('h1')
  heading.textContent = 'U bent uitgelogd op dit apparaat'
  heading.tabIndex = -1
  const text = document.createElement('p')
  text.textContent = 'De vraagbaak staat hier niet meer. U bent niet verbonden. Zodra dit apparaat weer verbonden is, loggen wij u ook uit op de website.'
  const way = document.createElement('p')
  const link = document.createElement('a')
  link.href = '/'
  link.textContent = 'Naar de website'
  way.append(link)
  document.querySelector('main .p-main').replaceChildren(heading, text, way)
  for (const other of document.querySelectorAll('body > header :is(nav, form, details, button), dialog')) other.remove()
  history.replaceState(null, '', location.pathname)
  document.title = heading.textContent
  heading.focus()
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
