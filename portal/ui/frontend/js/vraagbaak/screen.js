// Results while typing, arrows through the list, the answer beside it. Without this script the same by form and links.
import { logSearch } from './log.js'
import { Reading } from './offline/reading.js'

const PAUSE = 90

export function startScreen(screen, field) {
  const form = screen.querySelector('[data-vb-form]')
  const status = screen.querySelector('#vb-stem')
  const log = logSearch(screen, field)
  let timer
  const running = {}
  const offline = new Reading(screen)
  dress()
  if ('vbSchil' in screen.dataset) begin()
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    search()
  })
  form.addEventListener('change', (event) => { if (event.target !== field) search() })
  screen.addEventListener('click', clicked)
  screen.addEventListener('keydown', pressed)
  screen.addEventListener('vb-terug', () => close())
  window.addEventListener('popstate', () => location.reload())

  async function search() {
    const url = address()
    const slug = screen.querySelector('#vb-antwoord').dataset.slug
    if (slug) url.searchParams.set('antwoord', slug)
    const list = await part('lijst', url)
    if (!list) return
    history.replaceState(null, '', url)
    status.textContent = list.dataset.aantal
    log.found(Number(list.dataset.count))
    mark(slug)
  }

  async function open(link) {
    const url = new URL(link.href)
    const answer = await part('antwoord', url)
    if (!answer) { location.href = url; return }
    history.pushState(null, '', url)
    screen.classList.add('p-vb--open')
    dress()
    mark(link.dataset.antwoord)
    log.opened(link.dataset.antwoord)
    screen.querySelector('#vb-vraag')?.focus()
    answer.scrollTop = 0
  }

  // One request at a time per part: a slow answer to older words never replaces a newer one.
  async function part(name, url) {
    running[name]?.abort()
    const mine = running[name] = new AbortController()
    try {
      const response = await fetch(url, { signal: mine.signal, headers: { 'X-Deel': name } })
      if (response.redirected) { location.href = url; return null }
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const fresh = page.getElementById(`vb-${name}`)
      if (!fresh) { location.href = url; return null }
      offline.connected()
      return replace(name, fresh)
    } catch (error) {
      if (error.name === 'AbortError') return null
      const made = await offline.part(name, url)
      return mine.signal.aborted ? null : replace(name, made)
    }
  }

  function replace(name, fresh) {
    screen.querySelector(`#vb-${name}`).replaceWith(fresh)
    return fresh
  }

  // The kept screen, without network: shows what the address asks for.
  async function begin() {
    const asked = new URLSearchParams(location.search)
    for (const input of form.elements) {
      if (input.type === 'checkbox') input.checked = asked.get(input.name) === input.value
      else if (input.name && asked.has(input.name)) input.value = asked.get(input.name)
    }
    document.querySelector('[data-vb-elders]').hidden = location.pathname === screen.dataset.thuis
    history.replaceState(null, '', screen.dataset.thuis + location.search)
    await part('lijst', new URL(location.href))
    if (!asked.get('antwoord')) return field.focus()
    await part('antwoord', new URL(location.href))
    screen.classList.add('p-vb--open')
    mark(asked.get('antwoord'))
  }

  function address() {
    const url = new URL(form.action)
    const values = new FormData(form)
    values.delete('csrfmiddlewaretoken')
    url.search = new URLSearchParams(values)
    return url
  }

  function clicked(event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target.closest('a')
    if (!link) return
    if (link.matches('[data-antwoord]')) { event.preventDefault(); open(link) }
    if (link.matches('[data-vb-terug]')) { event.preventDefault(); close(); toField() }
  }

  function pressed(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') { event.preventDefault(); close(); toField() }
    const place = links().indexOf(event.target)
    if (event.target === field && event.key === 'ArrowDown') move(event, Math.max(0, current()))
    // Up from the field: the last thing in the list, which is asking the specialist.
    else if (event.target === field && event.key === 'ArrowUp') move(event, links().length - 1)
    else if (place >= 0 && event.key === 'ArrowDown') move(event, place + 1)
    else if (place >= 0 && event.key === 'ArrowUp') move(event, place - 1)
    else if (place >= 0 && event.key === 'Home') move(event, 0)
    else if (place >= 0 && event.key === 'End') move(event, links().length - 1)
  }

  function move(event, place) {
    event.preventDefault()
    if (place < 0) return toField()
    links()[Math.min(place, links().length - 1)]?.focus()
  }

  function links() { return [...screen.querySelectorAll('#vb-lijst :is(a[data-antwoord],a[data-vb-vraag])')] }

  function current() { return links().findIndex((link) => link.hasAttribute('aria-current')) }

  function mark(slug) {
    for (const link of links()) {
      if (slug && link.dataset.antwoord === slug) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }

  // On a narrow screen the answer covers the list: give the list back.
  function close() { screen.classList.remove('p-vb--open') }

  function toField() {
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  }

  function dress() {
    for (const part of screen.querySelectorAll('[data-vb-kopieer],[data-vb-toetsen]')) part.hidden = false
  }
}
