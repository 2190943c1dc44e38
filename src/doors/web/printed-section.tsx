import type { Context } from 'hono'
import { lookAs } from '#kernel'
import {
  asOneDocument,
  mostPrinted,
  PrintedSectionPage,
  Turns,
  withPeople,
  type InDocument,
  type Reader,
  type Reading,
  type ReadPage,
} from '#reading'
import { page as answerPage } from './answer.tsx'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

interface Asked {
  readonly reading: Reading
  readonly reader: Reader
  readonly commit: string
  readonly pathname: string
  /** The day of an earlier version. */
  readonly past: Temporal.PlainDate | undefined
}

/** Many pages are set for one answer: few at a time. */
const turns = new Turns(2, 20)
/** Of HTML; what is longer no browser prints. */
const mostLetters = 8_000_000

/** `?print=section`: a place with all that its reader may read below it, as one document; undefined where nothing stands below. */
export async function printedSection(
  c: Context<WebVariables>,
  world: WebWorld,
  { reading, reader, commit, pathname, past }: Asked,
): Promise<Response | undefined> {
  const section = await reading.section(reader, commit, pathname, past !== undefined)
  if (!section) return undefined
  const { title, crumbs, urls } = section
  const { read, left } = await turns.take(async () => {
    const pages: ReadPage[] = []
    let letters = 0
    for (const [at, url] of urls.entries()) {
      const page = await reading.page(reader, commit, url, past !== undefined)
      letters += page ? lettersOf(page) : 0
      if (at > 0 && (at >= mostPrinted || letters > mostLetters))
        return { read: pages, left: urls.length - at }
      // A sign to elsewhere is nothing to read.
      if (page && !page.leads) pages.push(page)
    }
    return { read: pages, left: 0 }
  })
  const pages = await lookAs(world.house, c.var.by, async (look) => {
    const named: InDocument[] = []
    for (const one of read) {
      const { page, props } = one.asked.length === 0 ? one : await withPeople(look, one)
      named.push({ url: page.url, title: props.title, heading: props.heading, sections: props.sections })
    }
    return asOneDocument(named)
  })
  const href = past ? `${pathname}?as-of=${commit}` : pathname
  return answerPage(c, world, `${title}: the whole section`, ({ today }) => (
    <PrintedSectionPage {...{ title, crumbs, href, pages, left, today }} on={past ?? today} />
  ))
}

const lettersOf = ({ props }: ReadPage): number =>
  props.sections.reduce(
    (sum, { parts }) =>
      sum + parts.reduce((of, part) => of + (part.kind === 'html' ? part.html.length : 0), 0),
    0,
  )
