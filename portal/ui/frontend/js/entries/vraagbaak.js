// The vraagbaak for staff, by keyboard. Loaded on every page of the werkplek: "/" leads to the search from anywhere.
import { copyButtons } from '../vraagbaak/copy.js'
import { able, keepFresh, onlyOwn } from '../vraagbaak/offline/keeping.js'
import { singleKeys } from '../vraagbaak/keys.js'
import { quoteSelection } from '../vraagbaak/quote.js'
import { startScreen } from '../vraagbaak/screen.js'

const screen = document.querySelector('[data-vraagbaak]')
const field = document.getElementById('vb-zoek') ?? document.getElementById('zoekveld')
const keys = singleKeys(screen)

if (field) {
  keys.on('/', () => {
    screen?.dispatchEvent(new Event('vb-terug'))
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  })
}
if (screen) {
  copyButtons(screen, keys)
  quoteSelection(screen)
  startScreen(screen, field)
}

// Another colleague on this computer never meets what the last one left; on the screen itself it is kept up to date.
const account = document.querySelector('meta[name=werkplek-account]')?.content
if (able && account) {
  if (screen?.dataset.momentopname) keepFresh(screen, account).catch(() => {})
  else onlyOwn(account).catch(() => {})
}
