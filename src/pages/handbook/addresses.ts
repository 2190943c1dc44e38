import type { Finding } from '../finding.ts'

/** First parts of addresses that the product keeps for itself. */
export const reserved: ReadonlySet<string> = new Set([
  '-',
  'api',
  'mcp',
  'git',
  'healthz',
  'readyz',
  '.well-known',
  'llms.txt',
  'llms-full.txt',
  'robots.txt',
  'sitemap.xml',
])

const ending = /\.(?:md|markdown)$/i
const ranks = [/(?:^|\/)_index\.[a-z]+$/i, /(?:^|\/)index\.[a-z]+$/i, /(?:^|\/)readme\.[a-z]+$/i]
const rankOf = (path: string): number => {
  const rank = ranks.findIndex((name) => name.test(path))
  return rank === -1 ? ranks.length : rank
}

/** The folder that a page is the index of, or the path without its ending; both relative to the pages' folder. */
export function placeOf(path: string): string {
  if (rankOf(path) === ranks.length) return path.replace(ending, '')
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** `/a%20b/c/`: each part encoded, always closed by a slash. */
export const urlOf = (place: string): string =>
  place === '' ? '/' : `/${place.split('/').map(encodeURIComponent).join('/')}/`

const isReserved = (place: string): boolean => reserved.has(place.split('/')[0] ?? '')
const allowed = (place: string): string => (isReserved(place) ? `page/${place}` : place)

/** Where one page is found. `place` is where it hangs in the tree of pages. */
export interface Address {
  readonly path: string
  readonly place: string
  readonly url: string
}

/**
 * Gives each page an address of its own, from the paths alone, so that an address means the same after every restart.
 * A page whose first part is the product's is at `/page/…`. Where several want one address, `_index` goes before
 * `index`, `README` and a page of that name; the others are found under their file's name: `/a.md/`, `/a/README/`.
 */
export function addresses(
  paths: readonly string[],
  folder = '',
): { all: readonly Address[]; findings: readonly Finding[] } {
  const inFile = (path: string) => (folder ? `${folder}/${path}` : path)
  const order = paths
    .map((path) => ({ path, place: placeOf(path), rank: rankOf(path) }))
    .toSorted(
      (a, b) => byReserved(a.place) - byReserved(b.place) || a.rank - b.rank || (a.path < b.path ? -1 : 1),
    )
  const holders = new Map<string, string>()
  const all: Address[] = []
  const findings: Finding[] = []
  const late: string[] = []
  for (const { path, place } of order) {
    const url = urlOf(allowed(place))
    if (holders.has(url)) {
      late.push(path)
      continue
    }
    holders.set(url, path)
    all.push({ path, place, url })
    if (isReserved(place)) findings.push(movedFinding(inFile(path), urlOf(place), url))
  }
  for (const path of late) {
    const place = freePlace(path, (candidate) => holders.has(urlOf(allowed(candidate))))
    const url = urlOf(allowed(place))
    const holder = holders.get(urlOf(allowed(placeOf(path)))) ?? ''
    holders.set(url, path)
    all.push({ path, place, url })
    findings.push(sharedFinding(inFile(path), inFile(holder), urlOf(allowed(placeOf(path))), url))
  }
  return { all, findings }
}

const byReserved = (place: string): number => (isReserved(place) ? 1 : 0)

function freePlace(path: string, isTaken: (place: string) => boolean): string {
  const plain = path.replace(ending, '')
  if (plain !== placeOf(path) && !isTaken(plain)) return plain
  if (!isTaken(path)) return path
  for (let count = 2; ; count++) if (!isTaken(`${path}~${count}`)) return `${path}~${count}`
}

const movedFinding = (path: string, wanted: string, url: string): Finding => ({
  code: 'address-reserved',
  severity: 'warning',
  path,
  message: `The address ${wanted} belongs to Firsthand; the page is at ${url}.`,
  mend: 'Give the file or its folder another name.',
})

const sharedFinding = (path: string, holder: string, wanted: string, url: string): Finding => ({
  code: 'address-shared',
  severity: 'warning',
  path,
  message: `${holder} has the address ${wanted} too; this page is at ${url}.`,
  mend: 'Rename one of the two, or put them together.',
})
