// Reads on while the network is down: gives list and answer from what was kept, and says of when that is.
import { makeAnswer, noAnswer } from './answer.js'
import { Finder } from './finding.js'
import { able, kept } from './keeping.js'
import { emptyList, makeList } from './list.js'

export class Reading {
  constructor(screen) {
    this.screen = screen
    this.banner = document.querySelector('[data-vb-banner]')
    this.held = undefined
  }

  // Returns the part `name` ("lijst" or "antwoord") for the address, made here.
  async part(name, url) {
    const held = await this.hold()
    this.tell(held)
    if (!held) return name === 'lijst' ? emptyList('Niet verbonden', 'Er staat geen vraagbaak op dit apparaat die u nu mag lezen. Maak verbinding en log in.') : noAnswer('')
    const slug = url.searchParams.get('antwoord') ?? ''
    if (name === 'antwoord') {
      const entry = held.finder.entries.get(slug)
      return entry ? makeAnswer(entry, held.finder, url) : noAnswer(slug && 'Dit antwoord staat niet op dit apparaat. Zoek met andere woorden.')
    }
    return makeList(held.finder.find(url.searchParams.get('q') ?? '', filters(url)), held.finder, url, slug)
  }

  // The server answered: what it says is newer.
  connected() {
    if (this.banner) this.banner.hidden = true
    this.held = undefined
  }

  async hold() {
    if (this.held && new Date(this.held.until) > new Date()) return this.held
    const found = able ? await kept(this.screen.dataset.account ?? '') : undefined
    this.held = found && { finder: new Finder(found), moment: found.moment, until: found.until }
    return this.held
  }

  tell(held) {
    if (!this.banner) return
    const text = held ? `U leest de vraagbaak van ${moment(held.moment)}. U bent niet verbonden.` : 'U bent niet verbonden.'
    const place = this.banner.querySelector('[data-vb-moment]')
    if (place.textContent !== text) place.textContent = text
    this.banner.hidden = false
  }
}

function filters(url) {
  const get = (name) => url.searchParams.get(name) ?? ''
  return { topic: get('thema'), place: get('gemeente'), audience: get('voor'), verified: get('nagekeken') === 'ja' }
}

function moment(text) {
  const then = new Date(text)
  const time = then.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(then).setHours(0, 0, 0, 0)) / 86_400_000)
  if (days === 0) return `vandaag ${time}`
  if (days === 1) return `gisteren ${time}`
  return `${then.toLocaleDateString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' })} ${time}`
}
