import { EmptyState, Field, Button, Row, Rows, searchAction, Sheet } from '#design'

/** A page that was found, with the sentence that speaks most of what was looked for. */
interface Found {
  readonly title: string
  readonly url: string
  readonly section?: string | undefined
  readonly anchor?: string | undefined
  readonly quote: string
  readonly owner?: string | undefined
  readonly others: readonly { readonly anchor: string; readonly section: string }[]
}

/** What the search is drawn from. */
export interface SearchPageProps {
  /** As they were written; empty before anything was looked for. */
  readonly words: string
  /** What does not fit about them, and what would. */
  readonly error?: string
  /** Absent where nothing was looked for. */
  readonly found?: {
    readonly hits: readonly Found[]
    /** False where no page holds all words. */
    readonly all: boolean
    /** False where there was too much to look through. */
    readonly whole: boolean
    /** Address of what comes after these. */
    readonly next?: string
  }
}

/** Looking for words in the handbook, and where they were found. */
export const SearchPage = ({ words, error, found }: SearchPageProps) => (
  <Sheet title="Search the handbook" lede="Each page as it stands now, titles and headings first.">
    <form class="form" action={searchAction} role="search">
      <Field
        name="words"
        label="What are you looking for?"
        value={words}
        required
        autocomplete="off"
        {...(error !== undefined && { error })}
      />
      <p class="acts">
        <Button first>Search</Button>
      </p>
    </form>
    {found ? (
      <section aria-labelledby="found">
        <h2 id="found">What was found</h2>
        {found.hits.length === 0 ? <Nothing words={words} /> : <Hits {...found} />}
      </section>
    ) : (
      error === undefined && (
        <EmptyState says="Write a few words above, as they may stand in a page: “paid social”, “who decides”." />
      )
    )}
  </Sheet>
)

const Hits = ({ hits, all, whole, next }: NonNullable<SearchPageProps['found']>) => (
  <>
    {!all && <p>No page holds all of these words. These hold some of them:</p>}
    {!whole && <p>So much holds these words that not all of it was looked through. Add a word.</p>}
    <Rows>
      {hits.map((hit) => (
        <Row key={hit.url} title={<a href={hit.url}>{hit.title}</a>} about={<About {...hit} />}>
          <blockquote class="found-quote">{hit.quote}</blockquote>
        </Row>
      ))}
    </Rows>
    {next !== undefined && (
      <p>
        <a href={next} rel="next">
          Go on
        </a>
      </p>
    )}
  </>
)

/** Where in the page, and who answers for it. */
function About({ url, section, anchor, others, owner }: Found) {
  const places = [...(anchor !== undefined && section !== undefined ? [{ anchor, section }] : []), ...others]
  return (
    <>
      {places.map((place, at) => (
        <span key={place.anchor}>
          {at > 0 && ' · '}
          <a href={`${url}#${encodeURIComponent(place.anchor)}`}>{place.section}</a>
        </span>
      ))}
      {owner !== undefined && `${places.length > 0 ? ' · ' : ''}${owner} answers for it`}
    </>
  )
}

const Nothing = ({ words }: { readonly words: string }) => (
  <EmptyState says={`No page speaks of “${words}”.`}>
    <ul>
      <li>Try fewer words, or only the beginning of one.</li>
      <li>Try the word that others may have written for it.</li>
      <li>
        Or start at <a href="/">the first page</a> and go down from there.
      </li>
    </ul>
  </EmptyState>
)
