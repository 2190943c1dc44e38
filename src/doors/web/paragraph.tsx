import type { Context } from 'hono'
import { fragmentMarkup, pageAt } from '#design'
import { lookAs } from '#kernel'
import {
  HandbookPage,
  linesIn,
  ParagraphNote,
  pointAt,
  withPeople,
  type HandbookPageProps,
  type ParagraphNow,
  type Reading,
} from '#reading'
import { page as answerPage } from './answer.tsx'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** What a link to a paragraph found. */
interface LedToParagraph {
  readonly now: ParagraphNow & { readonly url: string }
  /** The version that the link names, and its day. */
  readonly past: { readonly commit: string; readonly on: Temporal.PlainDate }
  /** Address of the page in that version. */
  readonly urlThen: string
}

type Shown = Pick<HandbookPageProps, 'sections' | 'noteAbove'>

/** The page with the paragraph marked that a link led to, and what became of it said beside it. */
function withParagraph(
  sections: HandbookPageProps['sections'],
  { now, past, urlThen }: LedToParagraph,
  today: Temporal.PlainDate,
): Shown {
  const href = pageAt(urlThen, past.commit)
  const note = (was: string, says?: string) => (
    <ParagraphNote was={was} says={says} since={past.on} href={href} today={today} />
  )
  if (now.is === 'gone') return { sections, noteAbove: note(now.was) }
  const { lines } = now
  const said = now.is === 'changed' ? fragmentMarkup(note(now.was, now.says)) : ''
  let found = false
  const marked = sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => {
      const html = part.kind === 'html' && !found ? pointAt(part.html, lines, said) : undefined
      if (part.kind !== 'html' || html === undefined) return part
      found = true
      return { ...part, html }
    }),
  }))
  // What stands in a heading has no place of its own for the note.
  return found || now.is === 'same' ? { sections: marked } : { sections, noteAbove: note(now.was, now.says) }
}

/** What links to paragraphs are answered from. */
interface ParagraphWorld {
  readonly reading: Reading
  readonly inForce: () => Promise<string | undefined>
  readonly asOf: (written: string) => Promise<LedToParagraph['past'] | undefined>
}

/** The page of now for a link to a paragraph as it was: `?as-of=…&lines=12-14`. Undefined where it is to be read as it was. */
export async function serveParagraph(
  c: Context<WebVariables>,
  world: WebWorld,
  handbook: ParagraphWorld,
  written: string,
): Promise<Response | undefined> {
  const lines = linesIn(c.req.query('lines'))
  const past = lines && (await handbook.asOf(written))
  const present = await handbook.inForce()
  if (!lines || !past || present === undefined) return undefined
  const reader = { by: c.var.by, present }
  const urlThen = new URL(c.req.url).pathname
  const now = await handbook.reading.overTime.paragraph(reader, past.commit, [urlThen, lines])
  const read = now && (await handbook.reading.page(reader, present, now.url, false))
  if (!now || !read) return undefined
  const { props } = await lookAs(world.house, c.var.by, (look) => withPeople(look, read))
  return answerPage(c, world, props.title, ({ today }) => (
    <HandbookPage
      {...{ ...props, today, findings: [] }}
      {...withParagraph(props.sections, { now, past, urlThen }, today)}
    />
  ))
}
