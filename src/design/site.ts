import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** A file that every page asks for once: its address names its content, so it may be kept for ever. */
export interface Asset<Body extends string | Uint8Array = string | Uint8Array> {
  readonly href: string
  readonly body: Body
  /** Content type. */
  readonly type: string
}

/** Beside the bundle, or in `dist/` as seen from the source. */
const folders = ['./', '../../dist/']

function read(file: string): Buffer {
  for (const folder of folders) {
    const place = new URL(`${folder}${file}`, import.meta.url)
    if (existsSync(place)) return readFileSync(place)
  }
  throw new Error(`${file} is not built yet; run bin/setup.`)
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

function asset<Body extends string | Uint8Array>(name: string, ending: keyof typeof types, body: Body) {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return Object.freeze<Asset<Body>>({
    href: `/-/assets/${name}-${hash}.${ending}`,
    body,
    type: types[ending],
  })
}

const text = (name: string, ending: keyof typeof types) =>
  once(() => asset(name, ending, read(`${name}.${ending}`).toString()))

/** What draws diagrams, in a frame that loads nothing else: larger than all else together, and read when one is first drawn. */
export const diagramScript = text('diagram', 'js')

const picture = (name: string) => once(() => asset(name, 'png', read(`${name}.png`)))

export const stylesheet = text('site', 'css')
export const script = text('site', 'js')
/** What a page loads when it is first wanted, such as the palette. */
export const more = text('more', 'js')
/** What texts with code, diagrams and embedded pages load. */
export const inText = text('in-text', 'js')
/** The worker that keeps what was read: browsers look at its own address whether it has changed. */
export const keptPages = once(() => read('kept-pages.js').toString())
export const icon = text('mark', 'svg')
export const touchIcon = picture('touch')
const maskableIcon = picture('maskable')

/** How the handbook stands among the programs of a phone or a desktop. */
export const manifest = once(() =>
  asset(
    'site',
    'webmanifest',
    JSON.stringify({
      name: 'Firsthand',
      start_url: '/',
      display: 'minimal-ui',
      background_color: '#fbfaf6',
      theme_color: '#1c6b58',
      icons: [
        { src: icon().href, sizes: 'any', type: 'image/svg+xml' },
        { src: maskableIcon().href, sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      ],
    }),
  ),
)

/** The fonts that the stylesheet names, beside which they stand; the build has put their hashes into their names. */
const fonts = once((): readonly Asset[] =>
  [...new Set(stylesheet().body.match(/[\w-]+\.woff2/g))].map((file) => ({
    href: `/-/assets/${file}`,
    body: read(file),
    type: 'font/woff2',
  })),
)

/** Addresses of the two that every page needs: they are asked for together with the stylesheet. */
export const neededFonts = once((): readonly string[] =>
  fonts()
    .map(({ href }) => href)
    .filter((href) => /-latin-wght-normal-/.test(href)),
)

/** Everything that stands below `/-/assets/`. */
export const assets = (): readonly Asset[] => [
  stylesheet(),
  script(),
  more(),
  inText(),
  icon(),
  touchIcon(),
  maskableIcon(),
  manifest(),
  ...fonts(),
]
