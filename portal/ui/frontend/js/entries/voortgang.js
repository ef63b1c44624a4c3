// Shows how far background work is, without loading the page again. Without this script there is a link.
const PAUSE = 1500

async function look() {
  const place = document.getElementById('voortgang')
  if (place?.dataset.stand !== 'bezig') return
  try {
    const response = await fetch(location.href, { headers: { 'X-Achtergrond': '1' } })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.getElementById('voortgang')
    if (fresh) place.replaceWith(fresh)
    if (fresh?.dataset.stand !== 'bezig') return
  } catch { /* the next look may succeed */ }
  setTimeout(look, PAUSE)
}

setTimeout(look, PAUSE)
