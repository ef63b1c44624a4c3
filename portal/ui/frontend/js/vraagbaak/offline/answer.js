// The open answer, as templates/werkplek/vraagbaak/_answer.html makes it. What needs the server is left out.
import { element, fold, paragraphs, rich } from './elements.js'
import { plain } from './finding.js'
import { badges, link } from './list.js'

export function makeAnswer(entry, finder, url) {
  const place = url.searchParams.get('gemeente')
  const own = entry.places.find(([slug]) => slug === place)
  const others = entry.places.filter((row) => row !== own)
  return element('section', { id: 'vb-antwoord', class: 'p-vb__answer', 'aria-labelledby': 'vb-vraag', 'data-slug': entry.slug },
    element('p', { class: 'p-vb__back' }, element('a', { href: link(url, { antwoord: '' }), 'data-vb-terug': true }, 'Terug naar de lijst')),
    element('h2', { id: 'vb-vraag', tabindex: '-1' }, entry.question), badges(entry),
    element('div', { 'data-vb-openbaar': true },
      element('div', { class: 'p-vb__speak' }, paragraphs(entry.answer)),
      own && element('div', { class: 'p-vb__own' }, element('h3', {}, `In ${own[1]}`), paragraphs(own[2]))),
    copying(entry, own),
    entry.note && element('div', { class: 'p-vb__note' }, element('h3', {}, 'Alleen voor medewerkers'), paragraphs(entry.note)),
    others.length && element('h3', {}, own ? 'In de andere gemeenten' : 'Per gemeente'),
    others.length && element('div', { class: 'p-vb__places' }, others.map(([, name, text]) => element('div', { class: 'p-local__variant' }, element('h4', {}, name), paragraphs(text)))),
    entry.details && explanation(entry), about(entry), related(entry, finder, url))
}

export function noAnswer(text) {
  return element('section', { id: 'vb-antwoord', class: 'p-vb__answer', 'aria-label': 'Antwoord' }, text && element('p', {}, text))
}

function explanation(entry) {
  const made = fold('Uitleg', 'h3', rich(entry.details))
  made.querySelector('.p-details__body').classList.add('p-prose')
  return made
}

function copying(entry, own) {
  if (!entry.url) return element('p', { class: 'p-meta' }, 'Dit antwoord is alleen voor medewerkers. Geef het in uw eigen woorden door.')
  const text = [entry.question, entry.answer, own && `In ${own[1]}: ${own[2]}`, plain(entry.details), `Lees het na: ${entry.url}`]
  const button = (kind, label, key) => element('button', { class: 'nl-button nl-button--secondary nl-button--small', type: 'button', 'data-kopieer': kind, 'data-url': entry.url }, `${label} `, element('kbd', {}, key))
  const area = element('textarea', { class: 'utrecht-textarea utrecht-textarea--html-textarea', id: 'vb-tekst', rows: '8', readonly: true })
  area.value = text.filter((part) => part?.trim()).join('\n\n')
  return element('div', { class: 'p-vb__copy' },
    element('p', { class: 'p-actions' }, button('tekst', 'Kopieer tekst', 'c'), button('opgemaakt', 'Kopieer opgemaakt', 'o'), button('link', 'Kopieer link', 'l')),
    element('p', { class: 'p-meta', role: 'status', 'data-vb-gekopieerd': true }),
    fold('Tekst voor de inwoner', 'span', element('label', { class: 'p-visually-hidden', for: 'vb-tekst' }, 'Tekst om te kopiëren'), area))
}

function about(entry) {
  const row = (name, ...value) => element('div', {}, element('dt', {}, name), element('dd', {}, value))
  const links = (pairs) => pairs.flatMap(([title, url]) => [element('br'), url ? element('a', { href: url }, title) : title]).slice(1)
  return element('dl', { class: 'p-data' },
    entry.start && row('Aanvragen of regelen', entry.start[0], element('p', { class: 'p-meta' }, 'Dit kan als u weer verbonden bent.')),
    entry.laws.length && row('Wet', links(entry.laws)), entry.sources.length && row('Bron', links(entry.sources)),
    row('Nagekeken', entry.verified_on ? day(entry.verified_on) : 'Nog niet'),
    row('Gewijzigd', entry.changed || 'Niets opgeschreven'), row('Eigenaar', entry.owner || 'Nog niemand'))
}

function related(entry, finder, url) {
  const rows = entry.related.map((slug) => finder.entries.get(slug)).filter(Boolean)
  if (!rows.length) return ''
  return element('div', {}, element('h3', {}, 'Lees ook'), element('ul', { class: 'p-vb__topics' },
    rows.map((other) => element('li', {}, element('a', { href: link(url, { antwoord: other.slug }), 'data-antwoord': other.slug }, other.question)))))
}

function day(text) { return new Date(`${text}T12:00`).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }) }
