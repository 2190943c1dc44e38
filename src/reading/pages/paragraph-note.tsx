import { Banner, dateInWords } from '#design'
import { Reworded } from './reworded.tsx'

export interface ParagraphNoteProps {
  /** What the paragraph said in the version that the link names. */
  readonly was: string
  /** What stands in its place; undefined where nothing does. */
  readonly says?: string | undefined
  readonly since: Temporal.PlainDate
  /** The page as it was. */
  readonly href: string
  readonly today: Temporal.PlainDate
}

/** Said above a paragraph that a link led to, where it does not say any more what it said then. */
export const ParagraphNote = ({ was, says, since, href, today }: ParagraphNoteProps) => (
  <Banner>
    {says === undefined
      ? `The paragraph of this link is no longer here. On ${dateInWords(since, today)} it said:`
      : `This paragraph has changed since ${dateInWords(since, today)}:`}{' '}
    {says === undefined ? <q dir="auto">{was}</q> : <Reworded was={was} says={says} />}{' '}
    <a href={href}>Read the page as it was</a>
  </Banner>
)
