// The phone menu is a <details>; Escape and a click elsewhere close it.
export function closeMenuOnEscape() {
  const menu = document.querySelector('details.p-menu')
  if (!menu) return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary').focus()
  })
  document.addEventListener('click', (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false
  })
}
