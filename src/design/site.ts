import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** A file that every page asks for once: its address names its content, so it may be kept for ever. */
export interface Asset {
  readonly href: string
  readonly body: string
  /** Content type. */
  readonly type: string
}

/** Beside the bundle, or in `dist/` as seen from the source. */
const folders = ['./', '../../dist/']

function read(file: string): string {
  for (const folder of folders) {
    const place = new URL(`${folder}${file}`, import.meta.url)
    if (existsSync(place)) return readFileSync(place, 'utf8')
  }
  throw new Error(`${file} is not built yet; run bin/setup.`)
}

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' }

function built(name: string, ending: keyof typeof types): () => Asset {
  let asset: Asset | undefined
  return () => {
    if (asset) return asset
    const body = read(`${name}.${ending}`)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
    asset = Object.freeze({ href: `/-/assets/${name}-${hash}.${ending}`, body, type: types[ending] })
    return asset
  }
}

export const stylesheet = built('site', 'css')
export const script = built('site', 'js')
/** What a page loads when it is first wanted, such as the palette. */
export const more = built('more', 'js')
export const icon = built('mark', 'svg')

/** Everything that stands below `/-/assets/`. */
export const assets = (): readonly Asset[] => [stylesheet(), script(), more(), icon()]
