import { isWithheld, type Citation } from '#kernel'
import { dateInWords } from '../words/day.ts'
import { citationHref } from '../words/page-at.ts'

interface Since {
  /** The day since which the sentence stands so. */
  readonly since?: Temporal.PlainDate | undefined
  readonly today: Temporal.PlainDate
}

const place = ({ title, section }: Citation): string =>
  section && section !== title ? `${title}: ${section}` : title

/** The link behind a ¶: the sentence in the version it was quoted from. */
export const Cite = ({ citation, since, today }: { readonly citation: Citation } & Since) => (
  <span class="cite">
    <span aria-hidden="true">¶ </span>
    {isWithheld({ citation }) ? place(citation) : <a href={citationHref(citation)}>{place(citation)}</a>}
    {since && ` · as it stands since ${dateInWords(since, today)}`}
  </span>
)

/** A sentence of the handbook in its own words, with its ¶. */
export const Quote = (props: { readonly citation: Citation } & Since) => (
  <figure class="quote">
    <blockquote>
      <p dir="auto">“{props.citation.quote}”</p>
    </blockquote>
    <figcaption>
      <Cite {...props} />
    </figcaption>
  </figure>
)
