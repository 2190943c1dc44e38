/**
 * The worker that keeps what was read. It keeps handbook pages only as any stranger gets them, asked for without the
 * reader's session, and their style; nothing else is ever kept, and what belongs to a session ends with it.
 */
interface Asked extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
  waitUntil(done: Promise<unknown>): void
  /** While it is installed, where the browser can: what never comes by here. */
  addRoutes?(rule: object): Promise<void>
}

interface Worker {
  readonly registration: ServiceWorkerRegistration
  addEventListener(type: 'fetch' | 'activate' | 'install', heard: (event: Asked) => void): void
}

const worker = self as unknown as Worker
/** Of one reader: whoever signs in next at this browser finds nothing of it. */
const name = `read ${new URL(location.href).searchParams.get('by') ?? ''}`
const instead = '/-/offline'
const most = 60

/** Read by everybody, and nothing but reading. */
const isReading = ({ pathname, search }: URL): boolean =>
  !/^\/(?:-|api|git|mcp|oauth)(?:\/|$)/.test(pathname) && search === ''

const styleOf = (page: string): string => /href="(\/-\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''

async function keep(url: URL): Promise<void> {
  const answer = await fetch(url, { credentials: 'omit' })
  const page = await answer.text()
  const mark = 'data-by="visitor"'
  if (!answer.ok || answer.redirected || !page.includes(mark)) return
  const kept = await caches.open(name)
  const style = styleOf(page)
  if (!(await kept.match(style))) {
    // Another release: what was kept with the style before would stand there without one.
    for (const request of await kept.keys()) await kept.delete(request)
    await kept.addAll([instead, style])
  }
  const dated = page.replace(mark, `data-kept="${new Date().toISOString()}"`)
  await kept.put(
    url.pathname,
    new Response(dated, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  )
  const pages = (await kept.keys()).filter((request) => isReading(new URL(request.url)))
  for (const old of pages.slice(0, -most)) await kept.delete(old)
}

/** What is kept of a page, else the page that says so, with the way to what is kept. */
async function found(url: URL): Promise<Response> {
  const kept = await caches.open(name)
  const page = isReading(url) ? await kept.match(url.pathname) : undefined
  if (page) return page
  const text = (await (await kept.match(instead))?.text()) ?? '<h1>No connection</h1><ul class="kept"></ul>'
  const links: string[] = []
  for (const { url: address } of await kept.keys()) {
    const title = /<title>(.*?)(?: · [^·<]*)?<\/title>/s.exec(
      (await (await kept.match(address))?.text()) ?? '',
    )?.[1]
    if (title !== undefined && isReading(new URL(address)))
      links.push(`<li><a href="${new URL(address).pathname}">${title}</a></li>`)
  }
  return new Response(text.replace('<ul class="kept"></ul>', `<ul class="kept">${links.join('')}</ul>`), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

/** Pages on their way into what is kept: what is forgotten is forgotten after them. */
let running: Promise<unknown> = Promise.resolve()

async function forget(): Promise<void> {
  await running
  await worker.registration.unregister()
  for (const one of await caches.keys()) await caches.delete(one)
}

// Forms, figures and questions go straight to the house; a browser that knows no such rule loses a moment.
worker.addEventListener('install', (event) => {
  const ours = { or: [{ requestMode: 'navigate' }, { requestDestination: 'style' }] }
  const aside = event.addRoutes?.({ condition: { not: ours }, source: 'network' })
  event.waitUntil(Promise.allSettled([aside]))
})
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const one of await caches.keys()) if (one !== name) await caches.delete(one)
    })(),
  ),
)
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method === 'POST' && url.pathname === '/-/sessions/end') event.waitUntil(forget())
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.destination === 'style')
    event.respondWith(fetch(request).catch(async () => (await caches.match(url)) ?? Response.error()))
  if (request.mode === 'navigate')
    event.respondWith(
      fetch(request).then(
        (answer) => {
          if (answer.ok && isReading(url))
            event.waitUntil((running = Promise.allSettled([running, keep(url)])))
          return answer
        },
        () => found(url),
      ),
    )
})
