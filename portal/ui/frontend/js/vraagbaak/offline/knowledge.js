// What the snapshot knows of Dutch: every word of the index with its term, the word list for compounds, the synonyms.
// The terms come from the server, which has the dictionary; here they are only looked up (content/search/portable.py).
import { Lookalikes } from './lookalikes.js'

const PART = 'deel0'
const LINKERS = ['', 's', 'en', 'e', 'n']
const ENDINGS = ['', 'en', 's', 'n', 'je', 'jes', 'tje', 'tjes']
const FORMS = ['en', 's', 't', 'e', 'n', 'je', 'tje', 'd', 'te', 'de']

export class Knowledge {
  constructor({ rows, words, said, parts, stop, terms, synonyms, entries }) {
    Object.assign(this, { rows, synonyms, names: terms, stop: new Set(stop), parts: new Set(parts) })
    this.numbers = new Map(terms.map((name, number) => [name, number]))
    this.words = new Map(words.map(([word, count, keys]) => [word, { count, keys }]))
    this.said = new Map(Object.entries(said))
    this.sorted = words.map(([word]) => word)
    this.counts = new Map()
    this.inside = new Map()
    for (const [, count, [key, ...others]] of words) {
      this.counts.set(key, Math.min(rows, (this.counts.get(key) ?? 0) + count))
      for (const other of others) this.inside.set(other, (this.inside.get(other) ?? 0) + count)
    }
    this.subjects = this.countSubjects(entries)
    this.alike = new Lookalikes([...new Set([...this.sorted, ...parts.filter((part) => this.has(this.said.get(part) ?? -1)), ...stop])])
  }

  countSubjects(entries) {
    const found = new Map()
    for (const { title, keywords, places } of Object.values(entries)) {
      const keys = new Set([...title.flat(), ...keywords.flat(2)].map((key) => this.whole(key)))
      const times = 1 + Object.keys(places ?? {}).length
      for (const key of keys) found.set(key, (found.get(key) ?? 0) + times)
    }
    return found
  }

  // The term of a word: as the server gave it, or of a form of it that the server knows.
  term(word) {
    const known = this.words.get(word)
    if (known) return known.keys[0]
    if (this.said.has(word)) return this.said.get(word)
    if (this.numbers.has(word)) return this.numbers.get(word)
    for (const form of otherForms(word)) {
      const key = this.words.get(form)?.keys[0] ?? this.said.get(form) ?? this.numbers.get(form)
      if (key !== undefined) return key
    }
    return undefined
  }

  knows(word) { const key = this.term(word); return key !== undefined && this.has(key) }

  has(key) { return this.counts.has(key) || this.inside.has(this.partOf(key)) }

  partOf(key) { return this.numbers.get(PART + this.names[key]) }

  whole(key) {
    const name = this.names[key]
    return name.startsWith(PART) ? this.numbers.get(name.slice(PART.length)) ?? key : key
  }

  rarity(key) {
    const inside = this.inside.get(this.partOf(key)) ?? 0
    const count = Math.min(this.rows, (this.counts.get(key) ?? 0) + Math.floor(inside / 2))
    const weight = Math.log(1 + (this.rows - count + 0.5) / (count + 0.5))
    const share = count ? Math.min(1, (this.subjects.get(key) ?? 0) / count) : 0
    return weight * (0.5 + 0.5 * share)
  }

  startingWith(prefix) {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle] < prefix) low = middle + 1
      else high = middle
    }
    const found = []
    while (low < this.sorted.length && this.sorted[low].startsWith(prefix)) found.push(this.sorted[low++])
    return found.sort((a, b) => this.words.get(b).count - this.words.get(a).count).slice(0, 24)
  }

  // The parts of a compound, each on the list of editors; empty when it has none.
  split(word) {
    const known = this.words.get(word)
    if (known) return known.keys.slice(1).map((key) => this.whole(key))
    if (word.length < 7) return []
    const found = this.cut(word, 0)
    return found && found.length > 1 ? found.map((part) => this.term(part)).filter((key) => key !== undefined) : []
  }

  cut(rest, depth) {
    const last = this.part(rest, ENDINGS)
    if (last) return [last]
    if (depth === 4) return null
    let best = null
    for (let at = rest.length - 3; at >= 3; at--) {
      const head = this.part(rest.slice(0, at), LINKERS)
      const tail = head && this.cut(rest.slice(at), depth + 1)
      if (tail && (!best || tail.length + 1 < best.length)) best = [head, ...tail]
    }
    return best
  }

  part(text, endings) {
    for (const ending of endings) {
      const bare = text.slice(0, text.length - ending.length)
      if (text.endsWith(ending) && this.parts.has(bare)) return bare
    }
    return otherForms(text).find((form) => this.parts.has(form))
  }
}

// Other ways to write a Dutch word: schulden-schuld, brillen-bril, huizen-huis, lopen-loop, and back.
function otherForms(word) {
  const found = []
  for (const ending of FORMS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue
    const bare = word.slice(0, -ending.length)
    found.push(bare, bare.replace(/(.)\1$/, '$1'), bare.replace(/z$/, 's').replace(/v$/, 'f'))
    found.push(bare.replace(/([aeou])([^aeiou])$/, '$1$1$2'), bare.replace(/([aeou])z$/, '$1$1s').replace(/([aeou])v$/, '$1$1f'))
    found.push(`${bare}en`, `${bare}t`)
  }
  found.push(`${word}en`, `${word}s`, `${word}t`, `${word}e`, `${word}${word.at(-1)}en`)
  found.push(word.replace(/s$/, 'zen').replace(/f$/, 'ven'), word.replace(/([aeou])\1([^aeiou])$/, '$1$2en'))
  return found.filter((form) => form !== word && form.length > 2)
}
