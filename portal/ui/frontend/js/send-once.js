// A form that must not be sent twice by a double click. The server guards it as well.
export function sendOnce(form) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.bezig) {
      event.preventDefault()
      return
    }
    form.dataset.bezig = '1'
    event.submitter?.setAttribute('aria-disabled', 'true')
  })
  // Coming back with the back button shows the page as it was: make it usable again.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    delete form.dataset.bezig
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  })
}
