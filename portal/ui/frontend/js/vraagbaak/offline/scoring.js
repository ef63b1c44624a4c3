// How well an entry answers, as content/search/rules/scoring.py does it.
const [TITLE, KEYWORDS, BODY] = [2.4, 2.0, 0.7]

export class Scorer {
  constructor(concepts, known) {
    this.concepts = concepts
    this.known = known
    this.total = concepts.reduce((sum, one) => sum + one.rarity, 0)
  }

  score(doc) {
    const [title, keywords, body] = [doc.titleKeys, doc.keywordKeys, doc.bodyKeys].map((keys) => this.matches(keys))
    let matched = 0
    let covered = 0
    this.concepts.forEach((one, number) => {
      const strength = TITLE * title[number] + KEYWORDS * keywords[number] + BODY * body[number]
      matched += one.rarity * strength / (strength + 1.6)
      covered += one.rarity * Math.max(title[number], keywords[number], body[number])
    })
    if (!covered) return 0
    const phrase = this.total * Math.max(this.overlap(doc.title), ...doc.keywords.map((words) => 0.9 * this.overlap(words)))
    return (matched + phrase) * (0.4 + 0.6 * covered / this.total)
  }

  matches(keys) {
    return this.concepts.map((one) => {
      let best = this.group(one, keys)
      for (const [key, weight] of one.variants) if (weight > best && keys.has(key)) best = weight
      return best
    })
  }

  group(one, keys) {
    let best = 0
    for (const [wanted, weight] of one.groups) {
      if (wanted.every((key) => keys.has(key) || keys.has(this.known.partOf(key)))) best = Math.max(best, weight)
    }
    return best
  }

  overlap(phrase) {
    const recall = this.concepts.map(() => 0)
    let used = 0
    for (const word of phrase) {
      let best = 0
      this.concepts.forEach((one, number) => {
        for (const key of word) {
          const weight = one.variants.get(key) ?? 0
          best = Math.max(best, weight)
          recall[number] = Math.max(recall[number], weight)
        }
      })
      used += best
    }
    if (!used) return 0
    const keys = new Set(phrase.flat())
    this.concepts.forEach((one, number) => { recall[number] = Math.max(recall[number], this.group(one, keys)) })
    const hit = this.concepts.reduce((sum, one, number) => sum + one.rarity * recall[number], 0)
    const share = hit / this.total
    const precision = used / phrase.length
    return 2 * precision * share / (precision + share) + (share > 0.99 && precision > 0.99 ? 0.35 : 0)
  }
}
