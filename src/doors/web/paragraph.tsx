import { fragmentMarkup, pageAt } from '#design'
import { ParagraphNote, pointAt, type HandbookPageProps, type ParagraphNow } from '#reading'

/** What a link to a paragraph found. */
export interface LedToParagraph {
  readonly now: ParagraphNow & { readonly url: string }
  /** The version that the link names, and its day. */
  readonly past: { readonly commit: string; readonly on: Temporal.PlainDate }
  /** Address of the page in that version. */
  readonly urlThen: string
}

type Shown = Pick<HandbookPageProps, 'sections' | 'noteAbove'>

/** The page with the paragraph marked that a link led to, and what became of it said beside it. */
export function withParagraph(
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
