// "Klopt dit niet?" takes along what is selected in the answer. The address carries it: it is our own text.
const MOST = 1000

export function quoteSelection(screen) {
  // Pressing a link may clear the selection, so it is read before.
  let quoted = ''
  document.addEventListener('selectionchange', () => {
    const now = selectedIn(screen.querySelector('#vb-antwoord'))
    if (now) quoted = now
  })
  screen.addEventListener('click', (event) => {
    const link = event.target.closest('[data-vb-melden]')
    if (!link || !quoted || !bare(screen.querySelector('#vb-antwoord').textContent).includes(bare(quoted))) return
    const url = new URL(link.href)
    url.searchParams.set('zin', quoted)
    link.href = url
  })
}

// Another answer may be open by now. Without spaces: between blocks the page has them, its text has not.
function bare(text) { return text.replace(/\s+/g, '') }

function selectedIn(answer) {
  const selection = document.getSelection()
  if (!answer || !selection.rangeCount || !answer.contains(selection.anchorNode)) return ''
  return selection.toString().replace(/\s+/g, ' ').trim().slice(0, MOST)
}
