// Where the sealed snapshot lies: one row in one database of this browser. Opened and closed at once, so that it can
// always be thrown away.
export const DATABASE = 'vraagbaak'
const TABLE = 'momentopname'
const ROW = 'laatste'

export async function put(row) {
  await work('readwrite', (table) => table.put(row, ROW))
}

export async function get() {
  return work('readonly', (table) => table.get(ROW))
}

export async function throwAway() {
  await Promise.all([deleteDatabase(), deleteCaches()])
}

function deleteDatabase() {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}

async function deleteCaches() {
  for (const name of await caches.keys()) if (name.startsWith('vraagbaak')) await caches.delete(name)
}

function work(mode, act) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    let missing = false
    opening.onupgradeneeded = () => {
      missing = mode === 'readonly'
      // Looking whether there is something must not make it.
      if (missing) opening.transaction.abort()
      else opening.result.createObjectStore(TABLE)
    }
    opening.onerror = () => (missing ? resolve(undefined) : reject(opening.error))
    opening.onsuccess = () => {
      const database = opening.result
      database.onversionchange = () => database.close()
      const transaction = database.transaction(TABLE, mode)
      const request = act(transaction.objectStore(TABLE))
      transaction.oncomplete = () => { database.close(); resolve(request.result) }
      transaction.onabort = transaction.onerror = () => { database.close(); reject(transaction.error) }
    }
  })
}
