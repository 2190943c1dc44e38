import { ButtonLink, Card } from '#design'
import { capital, todayIn, type Person } from '#kernel'
import { awayInWords, awayNow } from './away.ts'
import { personHref } from './hrefs.ts'
import { isOwnOrAdmin } from './known-person.ts'
import { PeopleLinks } from './pages/holders.tsx'
import { reportingInNames, type ReportingInNames } from './reporting-in-names.ts'
import { personSection } from './section.ts'

interface KeptProps {
  readonly handle: string
  /** `Away until Mon 1 February`. */
  readonly away?: string
  readonly standIn?: { readonly handle: string; readonly name: string }
  /** Whoever is kept as their manager, as far as the reader sees it; else whom the pages name. */
  readonly reportsTo: readonly Pick<Person, 'handle' | 'name'>[]
  readonly mayKeep: boolean
  readonly own: boolean
}

/** The first above somebody who is somebody else. */
const nearest = (above: ReportingInNames['above'], { id }: Person): readonly Person[] =>
  above.map(({ people }) => people.filter((one) => one.id !== id)).find((all) => all.length > 0) ?? []

/** What is kept of somebody, beside their page: whether they are away, who stands in, and what whoever looks may do. */
export const keptSection = personSection<KeptProps>({
  beside: true,
  async load(look, { person, leftAt }) {
    const { by } = look
    if (by.kind === 'visitor' || by.kind === 'left') return undefined
    const { handle } = person
    const away = leftAt ? undefined : (await awayNow(look, [person.id])).get(handle)
    const { manager, above } = await reportingInNames(look, person)
    return {
      handle,
      ...(away && { away: awayInWords(away, todayIn(look)) }),
      ...(away?.standIn && { standIn: away.standIn }),
      reportsTo: leftAt ? [] : manager ? [manager] : nearest(above, person),
      mayKeep: isOwnOrAdmin(by, person),
      own: by.id === person.id,
    }
  },
  view: ({ handle, away, standIn, reportsTo, mayKeep, own }) => (
    <Card heading={away !== undefined ? 'Away' : own ? 'Your work here' : 'Their work here'}>
      {away !== undefined && (
        <p>
          {own ? `You are ${away}` : capital(away)}
          {standIn && (
            <>
              ; <a href={personHref(standIn.handle)}>{standIn.name}</a> stands in
            </>
          )}
          .
        </p>
      )}
      {reportsTo.length > 0 && (
        <p>
          {own ? 'You report to ' : 'Reports to '}
          <PeopleLinks people={reportsTo} />
        </p>
      )}
      {mayKeep && (
        <p>
          <ButtonLink href={`${personHref(handle)}/details`}>
            {own ? 'Your details and leave' : 'Details and leave'}
          </ButtonLink>
        </p>
      )}
      <p>
        <a href={`${personHref(handle)}/hand-over`}>{own ? 'What names you' : 'What names them'}</a>
      </p>
    </Card>
  ),
})
