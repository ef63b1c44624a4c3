// The list beside the answer, as templates/werkplek/vraagbaak/_list.html makes it.
import { badge, element, marked } from './elements.js'

export function makeList(found, finder, url, open) {
  const text = countText(found.count)
  const list = element('div', { id: 'vb-lijst', class: 'p-vb__list', 'data-count': found.count })
  if (!found.asked && !found.count) {
    list.append(...topics(finder, url))
    list.dataset.aantal = ''
    return list
  }
  list.dataset.aantal = found.suggestion ? `${text}. Bedoelde u ${found.suggestion}?` : text
  const query = url.searchParams.get('q')
  list.append(element('h2', { class: 'p-vb__count' }, text, query && ' ', query && element('span', { class: 'p-meta' }, `voor “${query}”`)))
  if (found.suggestion) {
    list.append(element('p', {}, 'Bedoelde u ', element('a', { href: link(url, { q: found.suggestion, antwoord: '' }) }, found.suggestion), '?'))
  }
  if (found.count) list.append(element('ol', { class: 'p-vb__hits' }, found.hits.map((hit) => row(hit, finder, url, open))))
  else list.append(element('p', {}, 'Probeer een ander of korter woord.'))
  return list
}

export function emptyList(title, text) {
  const list = element('div', { id: 'vb-lijst', class: 'p-vb__list', 'data-count': 0, 'data-aantal': title })
  list.append(element('h2', { class: 'p-vb__count' }, title), element('p', {}, text))
  return list
}

export function link(url, changes) {
  const made = new URL(url)
  for (const [name, value] of Object.entries(changes)) {
    if (value) made.searchParams.set(name, value)
    else made.searchParams.delete(name)
  }
  return made.pathname + made.search
}

export function badges(entry) {
  return element('p', { class: 'p-badges' },
    entry.disputed && badge('Betwist', 'negative'), badge(entry.trust[1], entry.trust[2]),
    entry.audience === 'staff' && badge('Alleen medewerkers', 'info'), element('span', { class: 'p-meta' }, entry.topic[1]))
}

function row({ entry, wanted }, finder, url, open) {
  const { isNote, pieces } = finder.snippet(entry, wanted)
  const title = element('a', { href: link(url, { antwoord: entry.slug }), 'data-antwoord': entry.slug, 'aria-current': entry.slug === open && 'true' },
    marked(finder.pieces(entry.question, wanted)))
  return element('li', { class: 'p-vb__hit' }, title,
    element('p', { class: 'p-vb__snippet' }, isNote && element('strong', {}, 'Voor medewerkers: '), marked(pieces)), badges(entry))
}

function topics(finder, url) {
  const counts = new Map()
  for (const { topic: [slug, name] } of finder.entries.values()) counts.set(slug, { name, count: (counts.get(slug)?.count ?? 0) + 1 })
  const rows = [...counts].map(([slug, { name, count }]) => element('li', {},
    element('a', { href: link(url, { thema: slug }) }, name), ' ', element('span', { class: 'p-meta' }, String(count))))
  return [element('h2', { class: 'p-vb__count' }, 'Onderwerpen'), element('ul', { class: 'p-vb__topics' }, rows)]
}

function countText(count) {
  if (!count) return 'Geen antwoord gevonden'
  return count === 1 ? '1 antwoord' : `${count} antwoorden`
}
