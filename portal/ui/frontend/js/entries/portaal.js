// What every page gets. Nothing here is needed to use the site: each part only adds comfort.
import { focusErrorSummary } from '../error-summary.js'
import { cleanWhenLeaving } from '../leaving.js'
import { closeMenuOnEscape } from '../menu.js'
import { searchWhileTyping } from '../live-search.js'
import { sendOnce } from '../send-once.js'
import { warnBeforeLogout } from '../session-ends.js'

focusErrorSummary()
closeMenuOnEscape()
cleanWhenLeaving()
for (const form of document.querySelectorAll('form[data-zoek]')) searchWhileTyping(form)
for (const form of document.querySelectorAll('form[data-eenmalig]')) sendOnce(form)
const warning = document.querySelector('dialog[data-sessie]')
if (warning) warnBeforeLogout(warning)
