import {
  circles,
  commonKeys,
  given,
  handle,
  kind,
  nameWord,
  named,
  phraseWord,
  place,
  placeWord,
  sayList,
  sayPlace,
  sayZone,
  zone,
  zoneWord,
  type Place,
} from '#model'
import { z } from 'zod'

export interface Region {
  readonly places: readonly Place[]
  readonly partOf?: string
  readonly zone?: string
  /** Handle by area: `sales`, `field marketing`. */
  readonly leads: Readonly<Record<string, string>>
}

export const region = kind({
  kind: 'region',
  about: 'Names a part of the world by its countries, with who leads what there.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How rules and the list of people call the region.'),
    title: phraseWord.optional().describe('How people see it.'),
    'also-called': z
      .array(phraseWord)
      .optional()
      .describe('Other names by which pages and rules may call it.'),
    'part-of': phraseWord.optional().describe('The region that it belongs to.'),
    places: z.array(placeWord).min(1).describe('Its countries, or parts of one: ISO codes or English names.'),
    zone: zoneWord.optional().describe('Time zone by which it lives.'),
    leads: z
      .record(z.string(), phraseWord)
      .optional()
      .describe('Who leads an area there, by handle: `{sales: ines}`.'),
    ...commonKeys,
  }),
  alsoNames: ({ leads = {} }) =>
    Object.keys(leads).map((area) => ({ kind: 'area', name: area.toLowerCase() })),
  compile(written, context): Region {
    const places = written.places.map((one, at) => place(context, ['places', at], one))
    places.forEach((code, at) => {
      if (places.indexOf(code) < at)
        context.fault(['places', at], `${sayPlace(code)} stands in the list twice.`, 'Keep one of them.')
    })
    const leads = Object.entries(written.leads ?? {})
    return given({
      places,
      partOf: written['part-of'] && named(context, 'region', ['part-of'], written['part-of']),
      zone: written.zone && zone(context, ['zone'], written.zone),
      leads: Object.fromEntries(
        leads.map(([area, lead]) => [area.toLowerCase(), handle(context, ['leads', area], lead)]),
      ),
    })
  },
  say({ places, zone, leads }, known, title) {
    const leading = Object.entries(leads).map(
      ([area, lead]) => `${known.person(lead)?.name ?? lead} leads ${area}`,
    )
    const time = zone === undefined ? '' : ` It keeps ${sayZone(zone)}.`
    return `${title} is ${sayList(places.map(sayPlace))}.${time}${leading.length === 0 ? '' : ` ${sayList(leading)} there.`}`
  },
  claims: ({ places, leads }, _known, title) => [
    { says: 'words', words: [title] },
    { says: 'named', key: ['places'], kind: 'place', names: places, every: true, closed: true },
    ...Object.entries(leads).map(([area, lead]) => ({
      says: 'named' as const,
      key: ['leads', area],
      kind: 'person',
      names: [lead],
      cue: new RegExp(`◊,? (?:leads|heads) ${RegExp.escape(area)}\\b`, 'i'),
    })),
  ],
  together(all, fault) {
    for (const { of } of circles(all, ({ partOf }) => partOf))
      fault(of, ['part-of'], 'the region would be part of itself.', 'Name a region above it, or none.')
  },
  example: {
    paragraph: 'EMEA covers the United Kingdom and Germany. Ines Carvalho leads sales there.',
    block: 'name: emea\ntitle: EMEA\nplaces: [GB, DE]\nzone: Europe/London\nleads: {sales: ines}\n',
  },
  refused: [
    { block: 'name: emea\nplaces: [GB, XX]\n', at: '2:14', says: 'no place "XX".' },
    { block: 'name: emea\nplaces: [GB]\nzone: London\n', at: '3:7', says: 'Write Europe/London.' },
  ],
})
