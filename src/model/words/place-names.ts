import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import { iso31662 } from 'iso-3166'

/** ISO 3166-1 alpha-2 (`GB`) or ISO 3166-2 (`US-CA`). */
export type Place = string

/** `UK=GB, USA=US` as a table. */
const table = (text: string): Readonly<Record<string, Place>> =>
  Object.fromEntries(text.split(', ').map((pair) => pair.split('=')))

/** What people write and ISO does not: everyday names and abbreviations. */
const everyday = table(
  'UK=GB, Great Britain=GB, Britain=GB, England=GB-ENG, Scotland=GB-SCT, Wales=GB-WLS, Northern Ireland=GB-NIR, ' +
    'USA=US, America=US, the States=US, UAE=AE, Holland=NL, Czechia=CZ, Czech Republic=CZ, Turkey=TR, Türkiye=TR, Russia=RU, ' +
    'Moldova=MD, Macedonia=MK, Korea=KR, South Korea=KR, Republic of Korea=KR, North Korea=KP, Viet Nam=VN, Laos=LA, Burma=MM, ' +
    'Brunei=BN, Syria=SY, Iran=IR, Hong Kong=HK, Macau=MO, Taiwan=TW, Micronesia=FM, Vatican City=VA, ' +
    'British Virgin Islands=VG, Cape Verde=CV, Swaziland=SZ, East Timor=TL',
)

/** Names, by code, that screens and sentences use where the standard ones are stiff. */
const spoken: Readonly<Record<Place, string>> = {
  HK: 'Hong Kong',
  MO: 'Macao',
  PS: 'Palestine',
  MM: 'Myanmar',
  CI: 'Côte d’Ivoire',
  VN: 'Viet Nam',
  CG: 'Republic of the Congo',
  CD: 'Democratic Republic of the Congo',
}
const withArticle =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Republic|Democratic|[\w ]+ Islands$)\b/

/** Two countries bear this name, so it means neither. */
const ambiguous = new Set(['congo'])

const countries = new Map<Place, readonly string[]>(
  Object.entries(english.countries).map(([code, name]) => [code, typeof name === 'string' ? [name] : name]),
)
const subdivisions = new Map<Place, string>(iso31662.map(({ code, name }) => [code, name]))
const region = new Intl.DisplayNames('en', { type: 'region' })

/** A name without accents, case and article, so that spellings meet. */
export const plainName = (name: string): string =>
  name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().replace(/^the /, '')

/** Codes by plain name. */
export const placeByName: ReadonlyMap<string, Place> = new Map(
  [
    ...[...countries].flatMap(([code, all]) =>
      [...all, region.of(code) ?? code].map((name) => [plainName(name), code] as const),
    ),
    ...Object.entries(everyday).map(([name, code]) => [plainName(name), code] as const),
  ].filter(([name]) => !ambiguous.has(name)),
)

/** Whether it is a code of ISO 3166-1 or -2. */
export const isPlaceCode = (text: string): boolean => countries.has(text) || subdivisions.has(text)

/** The code of a place written as code or English name; undefined if there is no such place. */
export const placeOf = (written: string): Place | undefined =>
  isPlaceCode(written) ? written : (everyday[written] ?? placeByName.get(plainName(written)))

/** Every name under which a place may stand in prose, as it is written there. */
export const placeSpellings: ReadonlySet<string> = new Set(
  [...countries.values()]
    .flat()
    .concat(Object.keys(everyday))
    .filter((name) => name.length > 3 && name !== 'America' && !/[,(]/.test(name))
    .concat('UK', 'US', 'USA', 'UAE'),
)

/** English name of a place without article: `United Kingdom`. */
export const placeName = (place: Place): string =>
  spoken[place] ?? subdivisions.get(place) ?? (place.length === 2 ? (region.of(place) ?? place) : place)

/** English name of a place, as a sentence has it: `the United Kingdom`. */
export const sayPlace = (place: Place): string =>
  `${withArticle.test(placeName(place)) ? 'the ' : ''}${placeName(place)}`
