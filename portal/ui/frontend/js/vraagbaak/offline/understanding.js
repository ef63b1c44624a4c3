// From a query to concepts, as content/search/rules/understanding.py does it.
import { fold, words } from './words.js'

const WEIGHT = { exact: 1, joined: 0.8, prefix: 0.7, prefixInside: 0.45, synonym: 0.6, part: 0.5, inside: 0.6, allParts: 0.9 }
const MOST_WORDS = 14
const MOST_LETTERS = 400

export function understand(query, known) {
  const asked = query.slice(0, MOST_LETTERS)
  const all = words(asked)
  const telling = all.filter((word) => !known.stop.has(word) && (word.length > 1 || /\d/.test(word)))
  const distinct = [...new Set(telling.length ? telling : all)].slice(0, MOST_WORDS)
  const typing = distinct.length && !asked.endsWith(' ') ? all.at(-1) : ''
  const concepts = distinct.map((word) => concept(word, word === typing, known))
  joinNeighbours(concepts, known)
  addSynonyms(concepts, known)
  const kept = concepts.filter((one) => canMatch(one, known))
  for (const one of kept) one.rarity = rarity(one, known)
  return { concepts: kept, suggestion: suggestion(asked, concepts) }
}

function concept(word, typing, known) {
  const one = { word, variants: new Map(), groups: [], correction: '', rarity: 0 }
  const key = known.term(word)
  if (key !== undefined) accept(one, key, WEIGHT.exact, known)
  const parts = known.split(word)
  if (parts.length) {
    acceptAll(one, parts, WEIGHT.allParts, known)
    for (const part of parts) accept(one, part, WEIGHT.part, known)
  }
  const begun = word.length >= (typing ? 3 : 5) ? known.startingWith(word) : []
  for (const longer of begun) accept(one, known.term(longer), typing ? WEIGHT.prefix : WEIGHT.prefixInside, known)
  if (!known.knows(word) && !(typing && begun.length)) {
    const alike = known.alike.of(word, known.stop)
    for (const [other, weight] of alike) {
      accept(one, known.term(other), weight, known)
      for (const part of known.split(other)) accept(one, part, weight * WEIGHT.part, known)
    }
    one.correction = alike[0]?.[0] ?? ''
  }
  return one
}

function accept(one, key, weight, known) {
  if (key === undefined) return
  keep(one, key, weight)
  const part = known.partOf(key)
  if (part !== undefined) keep(one, part, weight * WEIGHT.inside)
}

function acceptAll(one, keys, weight, known) {
  if (keys.length === 1) accept(one, keys[0], weight, known)
  else one.groups.push([keys, weight])
}

function keep(one, key, weight) { one.variants.set(key, Math.max(weight, one.variants.get(key) ?? 0)) }

function joinNeighbours(concepts, known) {
  for (let at = 1; at < concepts.length; at++) {
    const key = known.words.get(concepts[at - 1].word + concepts[at].word)?.keys[0]
    if (key === undefined) continue
    accept(concepts[at - 1], key, WEIGHT.joined, known)
    accept(concepts[at], key, WEIGHT.joined, known)
  }
}

function addSynonyms(concepts, known) {
  const byTerm = new Map()
  const note = (key, one, weight) => {
    if (key !== undefined) byTerm.set(key, [...(byTerm.get(key) ?? []), [one, weight]])
  }
  for (const one of concepts) {
    note(known.term(one.word), one, WEIGHT.synonym)
    const better = one.correction && known.term(one.correction)
    if (better) note(better, one, WEIGHT.synonym * (one.variants.get(better) ?? 0))
    for (const part of known.split(one.word)) note(part, one, WEIGHT.synonym * WEIGHT.part)
  }
  for (const [said, means] of known.synonyms) {
    if (!said.every((key) => byTerm.has(key))) continue
    for (const [one, weight] of said.flatMap((key) => byTerm.get(key))) {
      for (const keys of means) acceptAll(one, keys, weight, known)
    }
  }
}

function canMatch(one, known) {
  const there = (key) => known.has(known.whole(key))
  return [...one.variants.keys()].some(there) || one.groups.some(([keys]) => keys.every(there))
}

function rarity(one, known) {
  const found = []
  for (const [key, weight] of one.variants) {
    const whole = known.whole(key)
    const count = whole === key ? known.counts.get(key) : known.inside.get(key)
    if (count) found.push([weight, known.rarity(whole)])
  }
  for (const [keys, weight] of one.groups) {
    if (keys.every((key) => known.has(key))) found.push([weight, Math.max(...keys.map((key) => known.rarity(key)))])
  }
  const best = Math.max(...found.map(([weight]) => weight))
  return Math.min(...found.filter(([weight]) => weight > WEIGHT.allParts * best).map(([, value]) => value))
}

function suggestion(asked, concepts) {
  const better = new Map(concepts.filter((one) => one.correction).map((one) => [one.word, one.correction]))
  if (!better.size) return ''
  const text = asked.replace(/[\p{L}\p{N}]+/gu, (word) => better.get(fold(word)) ?? word).trim()
  return text === asked.trim() ? '' : text
}
