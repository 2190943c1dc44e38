import { z } from 'zod'
import { get, line, listJson, missing, nearestName, question, yes, type Look } from '#kernel'
import type { Handbook, PageText } from '#pages'
import { Turns } from './turns.ts'
import { namesOf } from './names-of.ts'
import { sectionJson } from './page-json.ts'
import { noPage, pastHandbook, presentHandbook, readerOf, type QuestionsWorld } from './questions-world.ts'
import { ruleJson, rulesSaid } from './rule-json.ts'
import { cutText, pageSource } from './page-source.ts'

const address = line('Name the page by its address, like /marketing/.', 1000)

export const saidPage = {
  does: 'question',
  name: 'pages.show',
  at: get('/page'),
  summary: 'Shows a page of the handbook or one section of it as Markdown, with the rules that stand there.',
  who: 'anyone',
  input: z.object({
    url: address.describe('The page’s address in the handbook, like /marketing/.'),
    section: line('Name a section by its anchor.', 300)
      .describe('Only this section, by its anchor.')
      .optional(),
    asOf: line('Say a day, a moment or a version.', 100)
      .describe('The page as it stood on a day (2027-01-14), at a moment, or in a version.')
      .optional(),
  }),
  answers: z.object({
    title: z.string(),
    url: z.string(),
    path: z.string(),
    owner: z.string().optional().describe('Who answers for the page.'),
    commit: z.string(),
    inForce: z.boolean().describe('Whether this is the version that rules now.'),
    anchor: z.string().optional(),
    section: z.string().optional(),
    lines: z.tuple([z.int(), z.int()]).readonly(),
    markdown: z.string(),
    whole: z.boolean().describe('False where it was cut: ask for one section.'),
    sections: listJson(sectionJson),
    rules: listJson(ruleJson),
  }),
  example: () => ({ url: '/' }),
} as const

/** Reads one page as it is written. */
export const showPage = (world: QuestionsWorld) =>
  question({
    ...saidPage,
    may: () => yes,
    async answer(look, { url, section: anchor, asOf }) {
      const handbook = await handbookOf(world, look, asOf)
      const page =
        handbook.find(url) ?? (asOf === undefined ? undefined : await then(world, look, handbook, url))
      if (!page) throw noPage(handbook, url)
      const parsed = await world.parsed.of(page, handbook)
      const section = anchor === undefined ? undefined : sectionOf(parsed, anchor)
      const source = pageSource(await world.repository.read(page.oid), handbook)
      const lines = section?.lines ?? source.lines
      const inLines = ({ lines: [from] }: { readonly lines: readonly [number, number] }) =>
        from >= lines[0] && from <= lines[1]
      const { definitions } = await world.seen.modelThen(readerOf(look), handbook.commit)
      const rules = definitions.filter((rule) => rule.citation.path === page.path && inLines(rule))
      const names = await namesOf(look, page.owner === undefined ? [] : [page.owner])
      return {
        title: page.title,
        url: page.url,
        path: page.path,
        owner: page.owner === undefined ? undefined : (names.get(page.owner) ?? page.owner),
        commit: handbook.commit,
        inForce: handbook.commit === look.model.commit,
        ...(section && { anchor: section.id, section: section.title }),
        lines,
        ...cutText(source.between(lines)),
        sections: parsed.sections.map(({ id, title, level, lines: all }) => ({
          anchor: id,
          title,
          level,
          lines: all,
        })),
        rules: await rulesSaid(look, rules),
      }
    },
  })

async function handbookOf(world: QuestionsWorld, look: Look, asOf: string | undefined): Promise<Handbook> {
  const present = await presentHandbook(world, look)
  if (asOf === undefined) return present
  const found = await world.asOf(asOf)
  if (!found) throw missing('There is no version of that day or name. Say a day like 2027-01-14.')
  return past.take(async () => {
    await world.seen.modelThen(readerOf(look), found.commit)
    return pastHandbook(world, look, found.commit)
  })
}

/** A version that nobody has read lately is read from its beginning. */
const past = new Turns(4, 100)

/** The page of now where it stood then. */
async function then(world: QuestionsWorld, look: Look, past: Handbook, url: string) {
  const stood = await world.addressThen(readerOf(look), url, past.commit)
  return stood === undefined ? undefined : past.find(stood)
}

function sectionOf({ sections }: Pick<PageText, 'sections'>, anchor: string) {
  const found = sections.find(({ id, names }) => id === anchor || names.includes(anchor))
  if (found) return wholeSection(sections, found)
  const near = nearestName(
    anchor,
    sections.map(({ id }) => id),
  )
  const nearest = near === undefined ? [] : [{ say: `Open ${near}`, change: { section: near } }]
  throw missing(`This page has no section “${anchor}”.`, nearest)
}

/** With the sections below it. */
function wholeSection(sections: PageText['sections'], section: PageText['sections'][number]) {
  const after = sections.slice(sections.indexOf(section) + 1)
  const end = after.findIndex(({ level }) => level <= section.level)
  const last = (end === -1 ? after : after.slice(0, end)).at(-1)
  return { ...section, lines: [section.lines[0], last?.lines[1] ?? section.lines[1]] as const }
}
