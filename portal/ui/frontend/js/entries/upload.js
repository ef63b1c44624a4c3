// Sends each chosen file at once, in a request of its own. Without this script the form does it.
import { newKey, sendFile } from '../send-file.js'

// More at a time is no faster on a phone, and keeps other visitors waiting.
const AT_ONCE = 3
const AGAIN = 'De verbinding is weg. Wij proberen het zo opnieuw.'
const input = document.querySelector('input[data-upload]')
const section = document.querySelector('[data-bestanden]')
if (input && section) start(input, section)

function start(input, section) {
  const form = input.form
  const list = section.querySelector('.p-files')
  const status = section.querySelector('[data-melding]')
  const waiting = []
  let busy = 0
  form.querySelector('[data-zonder-script]').hidden = true
  input.addEventListener('change', () => {
    for (const file of input.files) add(file)
    // The form must not send them a second time.
    input.value = ''
  })
  form.addEventListener('submit', (event) => {
    if (!busy && !waiting.length) return
    event.preventDefault()
    status.classList.remove('p-visually-hidden')
    status.textContent = 'Wacht even. Uw bestand is nog niet helemaal verstuurd.'
  })

  function add(file) {
    const row = section.querySelector('template[data-rij]').content.firstElementChild.cloneNode(true)
    const again = row.querySelector('[data-opnieuw]')
    row.querySelector('[data-naam]').textContent = file.name
    const parcel = { address: location.href, file, row, key: newKey() }
    again.addEventListener('click', () => queue(parcel))
    // What gave up goes on by itself once there is a network again.
    window.addEventListener('online', () => { if (!again.hidden) queue(parcel) })
    list.append(row)
    queue(parcel)
  }

  function queue(parcel) {
    parcel.row.querySelector('[data-opnieuw]').hidden = true
    tell(parcel.row, 'Wacht op versturen')
    waiting.push(parcel)
    next()
  }

  async function next() {
    if (busy >= AT_ONCE || !waiting.length) return
    busy += 1
    await send(waiting.shift())
    busy -= 1
    if (!busy && !waiting.length) status.classList.add('p-visually-hidden')
    next()
  }

  async function send(parcel) {
    const { row } = parcel
    const bar = row.querySelector('[data-voortgang]')
    parcel.token = form.querySelector('[name=csrfmiddlewaretoken]').value
    bar.hidden = false
    tell(row, 'Bezig met versturen')
    const progress = (percent) => {
      bar.value = percent
      tell(row, percent < 100 ? `Bezig met versturen: ${percent}%` : 'Bezig met controleren')
    }
    const answer = await sendFile(parcel, progress, () => tell(row, AGAIN))
    bar.hidden = true
    if (answer.file) return arrived(row, answer.file)
    row.querySelector('[data-opnieuw]').hidden = !answer.retry
    row.querySelector('[data-stand]').classList.add('p-files__meta--fout')
    // The name stands above it already.
    tell(row, answer.error.replace(/^[^:]+: /, ''))
    status.textContent = answer.error
  }

  function arrived(row, file) {
    const name = row.querySelector('[data-naam]')
    const away = row.querySelector('[data-weg]')
    name.textContent = file.name
    if (file.url) name.replaceChildren(Object.assign(document.createElement('a'), { href: file.url, textContent: file.name }))
    row.querySelector('[data-stand]').classList.remove('p-files__meta--fout')
    row.querySelector('[data-weg-naam]').textContent = ` ${file.name}`
    away.action = file.remove_url
    away.hidden = !file.remove_url
    tell(row, file.meta)
    const count = section.querySelector('[data-aantal]')
    count.textContent = Number(count.textContent) + 1
    status.textContent = `${file.name} is toegevoegd.`
  }
}

function tell(row, sentence) {
  row.querySelector('[data-stand]').textContent = sentence
}
