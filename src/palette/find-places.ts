import { menuFor, type MenuEntry } from '#design'
import { z } from 'zod'
import { get, line, listJson, noModel, question, yes, type Look } from '#kernel'
import { presentHandbook, type QuestionsWorld } from '#reading'
import { actionsFor, type Action } from './action.ts'
import { bestEntries } from './best-entries.ts'
import { entryOf, placeKinds, type Entry, type FoundPlace } from './entry.ts'
import { handbookEntries } from './handbook-entries.ts'
import { headingsOf, sectionAt, type HeadingEntry } from './headings.ts'
import { peopleEntries } from './people-entries.ts'
import { queryOf } from './query.ts'

/** What the palette looks through on this node. */
export interface PaletteWorld extends Pick<QuestionsWorld, 'repository' | 'seen' | 'parsed'> {
  readonly actions: readonly Action[]
  /** What of the menu somebody sees while this version is in force. */
  readonly menu: readonly MenuEntry[]
}

const placeJson = z
  .object({
    kind: z.enum(placeKinds),
    title: z.string(),
    under: z.string().optional().describe('What it stands in, or what is said of it.'),
    href: z.string().describe('Its address here.'),
  })
  .meta({ id: 'Place' })

export const saidFind = {
  does: 'question',
  name: 'palette.find',
  at: get('/find'),
  summary:
    'Finds pages, sections, rules, people, teams and what one may do, by the beginnings of a few words.',
  who: 'anyone',
  input: z.object({
    words: line('Say what to look for.', 200).optional().describe('Left out, it answers what one may do.'),
  }),
  answers: z.object({ found: listJson(placeJson) }),
  example: () => ({ words: 'paid soc' }),
} as const

/** Looks for places by their names; what stands in the text, `pages.search` finds. */
export const findPlaces = (world: PaletteWorld) =>
  question({
    ...saidFind,
    may: () => yes,
    async answer(look, { words = '' }) {
      const query = queryOf(words)
      const actions = [...actionsFor(look, world.actions, query.asked), ...menuOf(look, world)]
      const { places, sections, present } = query.whole === '' ? nothing : await inHandbook(world, look)
      const best = bestEntries({ actions, places, sections }, query)
      const found = (await Promise.all(best.map(present))).flatMap((entry) => (entry ? placeOf(entry) : []))
      return { found: differing(found) }
    },
  })

type Present = (entry: Entry) => Promise<Entry | undefined>

const asItIs: Present = async (entry) => entry
const nothing = { places: [], sections: [], present: asItIs }

async function inHandbook(world: PaletteWorld, look: Look) {
  const people = await peopleEntries(look)
  if (look.model === noModel) return { ...nothing, places: people }
  const handbook = await presentHandbook(world, look)
  const [places, sections] = await Promise.all([
    handbookEntries(handbook, look.model),
    headingsOf(world.repository.gitDir, handbook),
  ])
  const found = new Map<Entry, HeadingEntry>(sections.map((section) => [section, section]))
  const present: Present = async (entry) => {
    const section = found.get(entry)
    const page = section && handbook.at(section.path)
    return section && page ? sectionAt(section, await world.parsed.of(page, handbook)) : entry
  }
  return { places: [...people, ...places], sections, present }
}

const menuOf = ({ by, model }: Look, { menu }: PaletteWorld): readonly Entry[] =>
  menuFor(menu, by, model).map(({ title, href }) => entryOf({ kind: 'page', title, href }))

const placeOf = ({ kind, title, under, href }: Entry): FoundPlace => ({
  kind,
  title,
  href,
  ...(under !== undefined && { under }),
})

/** A rule is often called as the section is in which it stands. */
const differing = (found: readonly FoundPlace[]): readonly FoundPlace[] =>
  found.filter(
    ({ href, title }, at) => found.findIndex((one) => one.href === href && one.title === title) === at,
  )
