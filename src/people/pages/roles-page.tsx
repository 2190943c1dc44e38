import { Cite, countInWords, EmptyState, Row, Rows, Sheet } from '#design'
import { roleHref } from '../hrefs.ts'
import type { rolesSaid } from '../role-seen.ts'
import { Holders, StandsIn } from './holders.tsx'

/** What the list of titles is drawn from. */
export interface RolesProps {
  readonly roles: Awaited<ReturnType<typeof rolesSaid>>
  readonly today: Temporal.PlainDate
}

/** The titles that pages use, with who holds each; vacant ones first. */
export function RolesPage({ roles, today }: RolesProps) {
  const vacant = roles.filter(({ heldBy }) => heldBy.length === 0)
  const held = roles.filter(({ heldBy }) => heldBy.length > 0)
  return (
    <Sheet
      crumbs={[{ title: 'People', href: '/-/people' }]}
      title="Titles"
      lede="When a page names a title, it means whoever holds it at that moment."
    >
      {roles.length === 0 && (
        <EmptyState says="No page gives a title to anybody yet.">
          <p>
            Write who holds it, and below the paragraph a block: <code>role</code>, with <code>title:</code>{' '}
            and <code>held-by:</code>.
          </p>
        </EmptyState>
      )}
      {vacant.length > 0 && (
        <section aria-labelledby="vacant">
          <h2 id="vacant">{countInWords(vacant.length, 'title')} that nobody holds</h2>
          <Rows>
            {vacant.map(({ title, deputy, citation }) => (
              <Row
                key={title}
                title={<a href={roleHref(title)}>{title}</a>}
                about={
                  <>
                    <Cite citation={citation} today={today} />, line {citation.lines[0]}
                    <StandsIn deputy={deputy} />
                  </>
                }
              />
            ))}
          </Rows>
        </section>
      )}
      {held.length > 0 && (
        <section aria-label="Titles that somebody holds">
          <Rows>
            {held.map(({ title, heldBy, team }) => (
              <Row
                key={title}
                title={<a href={roleHref(title)}>{title}</a>}
                about={<Holders heldBy={heldBy} />}
                end={team?.title}
              />
            ))}
          </Rows>
        </section>
      )}
    </Sheet>
  )
}
