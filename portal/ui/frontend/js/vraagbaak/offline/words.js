// From text to normalised words, as content/search/rules/words.py does it.
const WORD = /[\p{L}\p{N}]+(?:['’‐‑-][\p{L}\p{N}]+)*/gu
const ENDING = /['’](?:s|n|tje|tjes|er|en)$/
const HYPHEN = /[‐‑-]/
const APART = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ĳ: 'ij', ł: 'l' }
const LONGEST = 40

export function fold(text) {
  return text.toLowerCase().replace(/[ßæøœĳł]/g, (letter) => APART[letter]).normalize('NFKD').replace(/\p{M}/gu, '')
}

export function words(text) {
  return [...text.matchAll(WORD)].flatMap((match) => forms(match[0]))
}

export function wordsWithPlace(text) {
  return [...text.matchAll(WORD)].map((match) => ({ forms: forms(match[0]), start: match.index, end: match.index + match[0].length }))
}

function forms(written) {
  let pieces = fold(written).split(HYPHEN).map(bare)
  if (pieces.length > 1) pieces = [pieces.join(''), ...pieces.filter((piece) => piece.length > 1)]
  return pieces.filter(Boolean).map((piece) => piece.slice(0, LONGEST))
}

function bare(piece) { return piece.replace(ENDING, '').replace(/[^a-z0-9]/g, '') }
