// Searches the snapshot. The outcome has the form of the list that the server would give.
import { Knowledge } from './knowledge.js'
import { Scorer } from './scoring.js'
import { understand } from './understanding.js'
import { words, wordsWithPlace } from './words.js'

const SHOWN = 30
const NOISE = 0.2
const FIRST_FEW = 5
const SNIPPET = 220
const [OWN, OTHER] = [1.15, 0.8]

export class Finder {
  constructor({ entries, search }) {
    this.known = new Knowledge(search)
    this.entries = new Map(entries.map((entry) => [entry.slug, entry]))
    this.docs = entries.filter((entry) => search.entries[entry.slug]).flatMap((entry) => documents(entry, search.entries[entry.slug]))
  }

  // filters: topic and place (slugs), audience, verified. Without words: all that the filters leave.
  find(query, filters) {
    const keeps = (entry) => kept(entry, filters)
    if (!query.trim()) {
      const found = filters.topic || filters.audience || filters.verified ? [...this.entries.values()].filter(keeps) : []
      return { hits: found.map((entry) => ({ entry, wanted: new Map() })), count: found.length, suggestion: '', asked: false }
    }
    const { concepts, suggestion } = understand(query, this.known)
    if (!concepts.length) return { hits: [], count: 0, suggestion, asked: true }
    const ranked = this.ranked(query, concepts, filters.place).filter(({ entry }) => keeps(entry))
    const wanted = weights(concepts)
    return { hits: ranked.slice(0, SHOWN).map(({ entry }) => ({ entry, wanted })), count: ranked.length, suggestion, asked: true }
  }

  ranked(query, concepts, place) {
    const scorer = new Scorer(concepts, this.known)
    const asked = new Set(words(query))
    const best = new Map()
    for (const doc of this.docs) {
      let score = scorer.score(doc)
      if (doc.place && place && !doc.place.split('-').every((word) => asked.has(word))) score *= doc.place === place ? OWN : OTHER
      if (score > (best.get(doc.entry.slug)?.score ?? 0)) best.set(doc.entry.slug, { entry: doc.entry, score })
    }
    const all = [...best.values()].sort((a, b) => b.score - a.score || a.entry.question.localeCompare(b.entry.question, 'nl'))
    return all.filter(({ score }, number) => number < FIRST_FEW || score >= NOISE * all[0].score)
  }

  // The text in pieces [text, marked], with the words that matched marked as they were written.
  pieces(text, wanted) {
    const found = []
    let at = 0
    for (const { forms, start, end } of wordsWithPlace(text)) {
      if (start < at || !this.matches(forms, wanted)) continue
      found.push([text.slice(at, start), false], [text.slice(start, end), true])
      at = end
    }
    return [...found, [text.slice(at), false]].filter(([piece]) => piece)
  }

  // A piece of the answer around the words that matched; of the note when only that has them.
  snippet(entry, wanted) {
    const local = entry.places.map(([, name, text]) => `${name}: ${text}`).join(' ')
    for (const [text, isNote] of [[`${entry.answer} ${plain(entry.details)} ${local}`, false], [entry.note, true]]) {
      const place = wordsWithPlace(text).find(({ forms }) => this.matches(forms, wanted))
      if (place) return { isNote, pieces: this.pieces(around(text, place.start), wanted) }
    }
    return { isNote: false, pieces: [[around(entry.answer, 0), false]] }
  }

  matches(forms, wanted) {
    return forms.some((form) => !this.known.stop.has(form) && (this.known.words.get(form)?.keys ?? []).some((key) => wanted.has(key)))
  }
}

export function plain(html) {
  return new DOMParser().parseFromString(html.replace(/<\/(p|li|h\d)>/g, ' '), 'text/html').body.textContent
}

function documents(entry, row) {
  const shared = { entry, title: row.title, keywords: row.keywords, titleKeys: new Set(row.title.flat()), keywordKeys: new Set(row.keywords.flat(2)) }
  const body = new Set(row.body)
  const local = Object.entries(row.places ?? {}).map(([place, more]) => ({ ...shared, place, bodyKeys: new Set([...row.body, ...more]) }))
  return [{ ...shared, place: '', bodyKeys: body }, ...local]
}

function kept(entry, { topic, audience, verified }) {
  if (topic && entry.topic[0] !== topic) return false
  if (audience && entry.audience !== audience) return false
  return !verified || ['nagekeken', 'bijna'].includes(entry.trust[0])
}

function weights(concepts) {
  const found = new Map()
  for (const one of concepts) {
    for (const [key, weight] of one.variants) found.set(key, weight)
    for (const [keys, weight] of one.groups) for (const key of keys) found.set(key, weight)
  }
  return found
}

function around(text, at) {
  const flat = text.replace(/\s/g, ' ')
  const begin = at < SNIPPET / 2 ? 0 : flat.lastIndexOf(' ', at - SNIPPET / 4) + 1
  const end = begin + SNIPPET >= flat.length ? flat.length : flat.lastIndexOf(' ', begin + SNIPPET)
  return `${begin ? '… ' : ''}${flat.slice(begin, end).trim()}${end < flat.length ? ' …' : ''}`
}
