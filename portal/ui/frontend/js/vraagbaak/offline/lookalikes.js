// Words that look like a misspelt one, as content/search/rules/typos.py does it by letters and by sound.
const BY_LETTERS = { 1: 0.7, 2: 0.55, 3: 0.45 }
const SAME_SOUND = 0.75
const MARGIN = 0.16
const MOST = 8
const SOUNDS = [
  [/sch(?=[aeiouy])/g, 'sg'], [/sch$/g, 's'], [/ij|ei|ey/g, 'y'], [/ou|au|auw|ouw/g, 'w'], [/ch/g, 'g'],
  [/ck|c(?=[aouklrtn])|qu?/g, 'k'], [/c(?=[eiy])/g, 's'], [/ks|x/g, 'x'], [/th/g, 't'], [/dt\b|d\b|tt/g, 't'],
  [/ph|v/g, 'f'], [/z/g, 's'], [/b\b/g, 'p'], [/tie/g, 'si'], [/ie/g, 'i'], [/eau|oo/g, 'o'], [/aa/g, 'a'],
  [/ee|ea|ai|eu/g, 'e'], [/uu/g, 'u'], [/nk\b|ng\b/g, 'ng'], [/(.)\1+/g, '$1'], [/(?<=\w)n\b/g, ''], [/h(?![aeiouyw])/g, ''],
]

export class Lookalikes {
  constructor(all) {
    this.byLength = new Map()
    this.bySound = new Map()
    for (const word of all) {
      if (word.length < 4 || /\d/.test(word)) continue
      add(this.byLength, word.length, word)
      add(this.bySound, sound(word), word)
    }
  }

  of(word, stop) {
    if (word.length < 4 || /\d/.test(word)) return []
    const found = new Map()
    const allowed = word.length < 6 ? 1 : word.length < 11 ? 2 : 3
    for (let length = word.length - allowed; length <= word.length + allowed; length++) {
      for (const other of this.byLength.get(length) ?? []) {
        const steps = distance(word, other, allowed)
        if (steps <= allowed) found.set(other, BY_LETTERS[Math.max(steps, 1)] - (other[0] === word[0] ? 0 : 0.08))
      }
    }
    for (const other of this.bySound.get(sound(word)) ?? []) {
      if (Math.abs(other.length - word.length) <= 4) found.set(other, Math.max(found.get(other) ?? 0, SAME_SOUND))
    }
    const best = Math.max(0, ...found.values())
    if ([...found].some(([other, weight]) => weight === best && stop.has(other))) return []
    const kept = [...found].filter(([other, weight]) => weight >= best - MARGIN && !stop.has(other))
    return kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST)
  }
}

function sound(word) {
  return SOUNDS.reduce((text, [pattern, by]) => text.replace(pattern, by), word)
}

function add(map, key, value) {
  if (map.has(key)) map.get(key).push(value)
  else map.set(key, [value])
}

// Letters more, fewer, other or swapped (OSA); stops counting above `most`.
function distance(a, b, most) {
  let before = []
  let last = Array.from({ length: b.length + 1 }, (_, number) => number)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + other)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]
}
