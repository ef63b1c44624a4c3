// Runs queries over a snapshot with the search of the browser, for test_offline_search.py.
// In: JSON {snapshot, queries: [[query, place]]}. Out: JSON {slugs: [[…]], ms: […]}.
import { readFileSync } from 'node:fs'
import { Finder } from '../../portal/ui/frontend/js/vraagbaak/offline/finding.js'

const { snapshot, queries } = JSON.parse(readFileSync(0, 'utf8'))
const started = performance.now()
const finder = new Finder(snapshot)
const built = performance.now() - started
const ms = []
const slugs = queries.map(([query, place]) => {
  const begin = performance.now()
  const { hits } = finder.find(query, { topic: '', place, audience: '', verified: false })
  ms.push(performance.now() - begin)
  return hits.slice(0, 5).map(({ entry }) => entry.slug)
})
console.log(JSON.stringify({ slugs, ms, built }))
