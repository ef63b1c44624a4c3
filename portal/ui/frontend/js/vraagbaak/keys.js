// Shortcuts of one letter. They stay silent while somebody types, and can be switched off (WCAG 2.1.4).
const STORE = 'vraagbaak-sneltoetsen'
const TYPING = 'input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]'

export function singleKeys(screen) {
  const actions = new Map()
  let on = read() !== 'uit'
  document.addEventListener('keydown', (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPING)) return
    const action = actions.get(event.key)
    if (!action) return
    event.preventDefault()
    action()
  })
  screen?.addEventListener('click', (event) => {
    const button = event.target.closest('[data-vb-toetsen-uit]')
    if (!button) return
    on = !on
    write(on ? 'aan' : 'uit')
    button.setAttribute('aria-pressed', String(!on))
  })
  return { on: (key, action) => actions.set(key, action), get off() { return !on } }
}

function read() {
  try { return localStorage.getItem(STORE) } catch { return null }
}

function write(value) {
  try { localStorage.setItem(STORE, value) } catch { /* private mode: it holds for this page */ }
}
