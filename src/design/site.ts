import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** A file that every page asks for once: its address names its content, so it may be kept for ever. */
export interface Asset {
  readonly href: string
  readonly body: string | Uint8Array
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

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' }

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const built = (name: string, ending: keyof typeof types) =>
  once(() => {
    const body = read(`${name}.${ending}`).toString()
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
    return Object.freeze({ href: `/-/assets/${name}-${hash}.${ending}`, body, type: types[ending] })
  })

export const stylesheet = built('site', 'css')
export const script = built('site', 'js')
/** What a page loads when it is first wanted, such as the palette. */
export const more = built('more', 'js')
export const icon = built('mark', 'svg')

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
export const assets = (): readonly Asset[] => [stylesheet(), script(), more(), icon(), ...fonts()]
