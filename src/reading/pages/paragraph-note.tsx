import { Banner, dateInWords } from '#design'
import { diffWordsWithSpace } from 'diff'

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

const longest = 4000

/** What changed in a paragraph, word by word. */
const Reworded = ({ was, says }: { readonly was: string; readonly says: string }) => (
  <span class="reworded" dir="auto">
    {diffWordsWithSpace(was.slice(0, longest), says.slice(0, longest)).map(({ added, removed, value }, at) =>
      removed ? <del key={at}>{value}</del> : added ? <ins key={at}>{value}</ins> : value,
    )}
  </span>
)

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
