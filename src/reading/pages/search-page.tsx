import { Button, EmptyState, Field, Row, Rows, searchAction, sentenceHref, Sheet } from '#design'

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
  <Sheet
    title="Search the handbook"
    lede={
      <>
        Each page as it stands now, titles and headings first. <a href="/-/find">By name</a> one finds people
        and what one may do, too.
      </>
    }
  >
    <form class="form" action={searchAction} role="search" aria-label="In the pages">
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
          {hit.others.length > 0 && <Others {...hit} />}
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

/** The section in which the quoted words stand, and who answers for the page. */
const About = ({ url, section, anchor, owner }: Found) => (
  <>
    {anchor !== undefined && section !== undefined && (
      <>
        in <Section url={url} anchor={anchor} section={section} />
        {owner !== undefined && ' · '}
      </>
    )}
    {owner !== undefined && `${owner} answers for it`}
  </>
)

/** Where else in the same page. */
const Others = ({ url, others }: Found) => (
  <p>
    Also in{' '}
    {others.map((other, at) => (
      <span key={other.anchor}>
        {at > 0 && ', '}
        <Section url={url} {...other} />
      </span>
    ))}
  </p>
)

const Section = ({ url, anchor, section }: { url: string; anchor: string; section: string }) => (
  <a href={sentenceHref({ url, anchor })}>{section}</a>
)

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
