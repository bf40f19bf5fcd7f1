// Figures and text (never files) that could not be saved yet wait on this machine, in IndexedDB, under person and record,
// with the revision that they were typed over. Signing out wipes them.
const name = 'kiem-chung'
/** What the upload tray notes in localStorage begins with this. */
export const trays = 'kc-tray '

interface Kept<T> {
  revision: number
  value: T
}

export const keep = <T>(key: string, kept: Kept<T>): Promise<unknown> =>
  inStore('readwrite', (store) => store.put(kept, key))
export const drop = (key: string): Promise<unknown> => inStore('readwrite', (store) => store.delete(key))
export const recall = <T>(key: string): Promise<Kept<T> | undefined> =>
  inStore('readonly', (store) => store.get(key) as IDBRequest<Kept<T> | undefined>).catch(() => undefined)

export function forget(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith(trays)) localStorage.removeItem(key)
  return inStore('readwrite', (store) => store.clear()).then(
    () => undefined,
    () => undefined,
  )
}

async function inStore<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const open = indexedDB.open(name, 1)
  open.onupgradeneeded = () => open.result.createObjectStore('drafts')
  const db = await settled(open)
  try {
    return await settled(use(db.transaction('drafts', mode).objectStore('drafts')))
  } finally {
    db.close()
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
