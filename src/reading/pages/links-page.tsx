import { EmptyState, Row, Rows, sentenceHref, Sheet, type Crumb } from '#design'

/** What the list of pages that link to a page is drawn from. */
export interface LinksProps {
  readonly title: string
  readonly url: string
  readonly crumbs: readonly Crumb[]
  readonly links: readonly {
    readonly title: string
    readonly url: string
    readonly sentences: readonly {
      readonly anchor?: string | undefined
      readonly section?: string | undefined
      readonly sentence: string
      readonly line: number
    }[]
    readonly more: number
  }[]
  readonly count: number
  /** The handbook is still being looked through. */
  readonly looking: boolean
  readonly next?: string
}

/** The pages that link to a page, with the sentences in which they do. */
export const LinksPage = (props: LinksProps) => (
  <Sheet
    crumbs={[...props.crumbs, { title: props.title, href: props.url }]}
    title={`What links to “${props.title}”`}
    lede="Pages of the handbook, each with the sentence in which it links."
  >
    <div class="linking" data-looking={props.looking ? '' : undefined}>
      <Linking {...props} />
    </div>
    {props.next && (
      <p>
        <a href={props.next} rel="next">
          Go on
        </a>
      </p>
    )}
  </Sheet>
)

function Linking({ links, count, looking, url }: LinksProps) {
  if (looking)
    return (
      <p>
        It is being worked out, which takes a moment after the handbook has changed.{' '}
        <a href={`/-/links?page=${encodeURIComponent(url)}`}>Look again</a>
      </p>
    )
  if (count === 0) return <EmptyState says="No other page links here." />
  return (
    <Rows>
      {links.map((page) => (
        <Row key={page.url} title={<a href={page.url}>{page.title}</a>}>
          {page.sentences.map(({ anchor, section, sentence, line }) => (
            <blockquote class="found-quote" dir="auto" key={`${line} ${sentence}`}>
              {sentence}{' '}
              {anchor !== undefined && <a href={sentenceHref({ url: page.url, anchor })}>{section}</a>}
            </blockquote>
          ))}
          {page.more > 0 && <p>and {page.more === 1 ? 'once more' : `${page.more} times more`}</p>}
        </Row>
      ))}
    </Rows>
  )
}
