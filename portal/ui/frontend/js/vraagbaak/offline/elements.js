// Makes elements without any HTML of our own in a text: what is a text stays a text.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : value)
  made.append(...children.flat(Infinity).filter(Boolean))
  return made
}

export function paragraphs(text) {
  return text.split(/\n{2,}/).filter((part) => part.trim()).map((part) => {
    const lines = part.split('\n').flatMap((line) => [document.createElement('br'), line])
    return element('p', {}, lines.slice(1))
  })
}

export function marked(pieces) {
  return pieces.map(([text, isMarked]) => (isMarked ? element('mark', {}, text) : text))
}

export function badge(text, tone) { return element('span', { class: `nl-data-badge p-badge--${tone}` }, text) }

// HTML of the editor of the CMS, as the server cleaned it. Scripts would not run either: the content policy forbids them.
export function rich(html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const other of page.querySelectorAll('script,style,iframe,object,embed,form,link,meta')) other.remove()
  return [...page.body.childNodes].map((node) => document.importNode(node, true))
}

export function fold(title, level, ...body) {
  const summary = element('summary', { class: 'p-details__summary' }, element(level, {}, title))
  return element('details', { class: 'p-details' }, summary, element('div', { class: 'p-details__body' }, body))
}
