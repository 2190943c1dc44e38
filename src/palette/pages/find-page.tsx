import { Button, EmptyState, Field, Row, Rows, searchAction, Sheet } from '#design'
import type { FoundPlace } from '../entry.ts'

/** What the page of places is drawn from. */
export interface FindPageProps {
  readonly words: string
  /** What does not fit about them, and what would. */
  readonly error?: string
  /** Best first. */
  readonly found: readonly FoundPlace[]
}

const headings: Readonly<Record<FoundPlace['kind'], string>> = {
  action: 'What you can do',
  person: 'People',
  team: 'Teams',
  page: 'Pages',
  section: 'Sections',
  rule: 'Rules',
}

/** A field for a few words, and the places that are called so, sort by sort. */
export const FindPage = ({ words, error, found }: FindPageProps) => {
  const groups = [...Map.groupBy(found, ({ kind }) => kind)]
  return (
    <Sheet
      title="Go to"
      lede="A page, a rule, somebody, or something to do: the beginnings of a few words are enough."
    >
      <form class="form" action="/-/find" role="search" aria-label="By name">
        <Field
          name="words"
          label="Where to?"
          value={words}
          required
          autocomplete="off"
          {...(error !== undefined && { error })}
        />
        <p class="acts">
          <Button first>Find</Button>
        </p>
      </form>
      {groups.map(([kind, places]) => (
        <section key={kind} aria-labelledby={`found-${kind}`}>
          <h2 id={`found-${kind}`}>{headings[kind]}</h2>
          <Rows>
            {places.map(({ title, href, under }) => (
              <Row key={href + title} title={<a href={href}>{title}</a>} about={under} />
            ))}
          </Rows>
        </section>
      ))}
      {found.length === 0 && error === undefined && <Nothing words={words} />}
      {found.length > 0 && words !== '' && (
        <p>
          <a href={searchHref(words)}>Search all text for “{words}”</a>
        </p>
      )}
    </Sheet>
  )
}

const searchHref = (words: string): string => `${searchAction}?${new URLSearchParams({ words }).toString()}`

const Nothing = ({ words }: { readonly words: string }) => (
  <EmptyState says={`Nothing is called “${words}” here.`}>
    <p>
      <a href={searchHref(words)}>Search all text for it</a>, or try the beginning of another word.
    </p>
  </EmptyState>
)
