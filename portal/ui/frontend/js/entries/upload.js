// Sends each chosen file at once, in a request of its own. Without this script the form does it.
import { sendFile } from '../send-file.js'

const input = document.querySelector('input[data-upload]')
const section = document.querySelector('[data-bestanden]')
if (input && section) start(input, section)

function start(input, section) {
  const form = input.form
  const list = section.querySelector('.p-files')
  const status = section.querySelector('[data-melding]')
  let busy = 0
  form.querySelector('[data-zonder-script]').hidden = true
  input.addEventListener('change', () => {
    for (const file of input.files) add(file)
    // The form must not send them a second time.
    input.value = ''
  })
  form.addEventListener('submit', (event) => {
    if (!busy) return
    event.preventDefault()
    status.textContent = 'Wacht even. Uw bestand is nog niet helemaal verstuurd.'
  })

  function add(file) {
    const row = section.querySelector('template[data-rij]').content.firstElementChild.cloneNode(true)
    row.querySelector('[data-naam]').textContent = file.name
    row.querySelector('[data-opnieuw]').addEventListener('click', () => send(file, row))
    list.append(row)
    send(file, row)
  }

  async function send(file, row) {
    const bar = row.querySelector('[data-voortgang]')
    const again = row.querySelector('[data-opnieuw]')
    const token = form.querySelector('[name=csrfmiddlewaretoken]').value
    again.hidden = true
    bar.hidden = false
    tell(row, 'Bezig met versturen')
    busy += 1
    const answer = await sendFile(location.href, token, file, (percent) => { bar.value = percent })
    busy -= 1
    bar.hidden = true
    if (answer.file) return arrived(row, answer.file)
    again.hidden = !answer.retry
    row.querySelector('[data-stand]').classList.add('p-files__meta--fout')
    tell(row, answer.error)
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
