import { reader, stranger } from './reader.ts'

/** Has what is read here kept for when there is no connection, while somebody is signed in; else nothing stays. */
async function keepPages(): Promise<void> {
  const by = reader()
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (by === undefined || !workers) return
  if (by !== stranger) await workers.register(`/-/kept-pages.js?by=${encodeURIComponent(by)}`, { scope: '/' })
  else {
    for (const one of await workers.getRegistrations()) await one.unregister()
    for (const one of await caches.keys()) await caches.delete(one)
  }
}

// A browser that forbids it reads on as before.
addEventListener('load', () => void keepPages().catch(() => undefined))
