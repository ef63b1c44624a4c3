// Moves focus to the error summary. `autofocus` does the same without JavaScript in most browsers.
export function focusErrorSummary() {
  const summary = document.querySelector('[data-foutoverzicht]')
  if (!summary) return
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const field = link && document.getElementById(link.hash.slice(1))
    if (!field) return
    event.preventDefault()
    // The label first, so that the question is in view and not only its box.
    const block = field.closest('.utrecht-form-field, fieldset') ?? field
    block.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  })
}
