import { nearestName } from '#kernel'
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import { iso31662 } from 'iso-3166'
import { z } from 'zod'
import type { Context } from '../known.ts'
import type { KeyPath } from '../written.ts'

/** ISO 3166-1 alpha-2 (`GB`) or ISO 3166-2 (`US-CA`). */
export type Place = string

/** An ISO code or an English name. */
export const placeWord = z.string().trim().min(1)

/** What people write and ISO does not: everyday names and abbreviations. */
const everyday: Readonly<Record<string, Place>> = {
  UK: 'GB',
  USA: 'US',
  UAE: 'AE',
  'Great Britain': 'GB',
  Britain: 'GB',
  England: 'GB-ENG',
  Scotland: 'GB-SCT',
  Wales: 'GB-WLS',
  'Northern Ireland': 'GB-NIR',
  America: 'US',
  'the States': 'US',
  Holland: 'NL',
  Korea: 'KR',
  Czechia: 'CZ',
  Turkey: 'TR',
  Russia: 'RU',
  Vietnam: 'VN',
  'Ivory Coast': 'CI',
  'Hong Kong': 'HK',
  Taiwan: 'TW',
  Macau: 'MO',
  Palestine: 'PS',
}
const everydayLower = new Map(Object.entries(everyday).map(([name, code]) => [name.toLowerCase(), code]))

const names = new Map<Place, readonly string[]>(
  Object.entries(english.countries).map(([code, name]) => [code, typeof name === 'string' ? [name] : name]),
)
const subdivisions = new Map<Place, string>(iso31662.map(({ code, name }) => [code, name]))
const plainName = (name: string): string =>
  name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/^the /, '')
const byName = new Map<string, Place>([
  ...[...names].flatMap(([code, all]) => all.map((name) => [plainName(name), code] as const)),
  ...[...everydayLower].map(([name, code]) => [plainName(name), code] as const),
])

/** The code of a place written as code or English name; undefined if there is no such place. */
export function placeOf(written: string): Place | undefined {
  if (names.has(written) || subdivisions.has(written)) return written
  return everyday[written] ?? byName.get(plainName(written))
}

/** English name of a place, as a sentence has it: `the United Kingdom`. */
export function sayPlace(place: Place): string {
  const name = everydayName(place)
  return /^(United|Netherlands|Philippines|Bahamas|Maldives|Czech Republic|Dominican Republic)\b/.test(name)
    ? `the ${name}`
    : name
}

const region = new Intl.DisplayNames('en', { type: 'region' })
const everydayName = (place: Place): string =>
  subdivisions.get(place) ?? (place.length === 2 ? (region.of(place) ?? place) : place)

/** Every name under which a place may stand in prose. */
export const placeSpellings: ReadonlyMap<string, Place> = new Map(
  [...byName].filter(([name]) => name.length > 3 && name !== 'georgia').map(([name, code]) => [name, code]),
)

/** The code of what was written; tells of a place that is none. */
export function place(context: Context, path: KeyPath, written: string): Place {
  const found = placeOf(written)
  if (found !== undefined) return found
  const upper = written.toUpperCase()
  if (names.has(upper) || subdivisions.has(upper) || everyday[upper])
    context.fault(path, `codes of places are written in capitals.`, `Write ${everyday[upper] ?? upper}.`)
  else context.unknown(path, 'place', written, nearPlaces(written))
  return written
}

const nearPlaces = (written: string): readonly string[] => {
  const near = nearestName(plainName(written), byName.keys())
  const code = near === undefined ? undefined : byName.get(near)
  return code === undefined ? [] : [everydayName(code)]
}

/** Whether `inner` is `outer` or a part of it: `US-CA` lies in `US`. */
export const liesIn = (inner: Place, outer: Place): boolean =>
  inner === outer || inner.startsWith(`${outer}-`)
