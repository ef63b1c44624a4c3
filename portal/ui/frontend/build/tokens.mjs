// Keeps of the thousands of design tokens only those that the style sheet needs, directly or through another token.
import { readFile } from 'node:fs/promises'

const DECLARATION = /(--[\w-]+)\s*:\s*([^;{}]+);/g
const REFERENCE = /var\((--[\w-]+)/g

export async function usedTokens(themeFile, css) {
  const declared = new Map()
  for (const [, name, value] of (await readFile(themeFile, 'utf8')).matchAll(DECLARATION)) declared.set(name, value.trim())
  const used = new Set()
  const visit = (text) => {
    for (const [, name] of text.matchAll(REFERENCE)) {
      if (used.has(name)) continue
      used.add(name)
      if (declared.has(name)) visit(declared.get(name))
    }
  }
  visit(css)
  return [...used].filter((name) => declared.has(name)).sort().map((name) => `${name}:${declared.get(name)}`).join(';')
}
