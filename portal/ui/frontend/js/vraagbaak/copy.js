// Copies the public part of the open answer: as text, formatted, or as a link.
export function copyButtons(screen, keys) {
  screen.addEventListener('click', (event) => {
    const button = event.target.closest('[data-kopieer]')
    if (button) copy(screen, button)
  })
  for (const [key, kind] of [['c', 'tekst'], ['o', 'opgemaakt'], ['l', 'link']]) {
    keys.on(key, () => {
      const button = screen.querySelector(`[data-kopieer="${kind}"]`)
      if (button) copy(screen, button)
    })
  }
}

async function copy(screen, button) {
  const kind = button.dataset.kopieer
  const area = screen.querySelector('#vb-tekst')
  const status = screen.querySelector('[data-vb-gekopieerd]')
  const text = kind === 'link' ? button.dataset.url : area.value
  try {
    await (kind === 'opgemaakt' ? write(text, publicHtml(screen)) : navigator.clipboard.writeText(text))
    status.textContent = `Gekopieerd: ${{ tekst: 'de tekst', opgemaakt: 'de opgemaakte tekst', link: 'de link' }[kind]}.`
  } catch {
    area.closest('details').open = true
    area.focus()
    area.select()
    status.textContent = 'Kopiëren lukt hier niet vanzelf. De tekst is geselecteerd: druk op Ctrl en C.'
  }
}

function publicHtml(screen) {
  const question = screen.querySelector('#vb-vraag').textContent
  const box = document.createElement('div')
  const heading = document.createElement('h2')
  heading.textContent = question
  box.append(heading, ...screen.querySelector('[data-vb-openbaar]').cloneNode(true).childNodes)
  const details = screen.querySelector('#vb-antwoord .p-prose')
  if (details) box.append(...details.cloneNode(true).childNodes)
  for (const element of box.querySelectorAll('*')) element.removeAttribute('class')
  for (const link of box.querySelectorAll('a')) link.href = link.href
  return box.innerHTML
}

function write(text, html) {
  const types = { 'text/plain': text, 'text/html': html }
  const blobs = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })])
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}
