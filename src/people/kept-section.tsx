import { ButtonLink, capital, Card } from '#design'
import { todayIn } from '#kernel'
import { awayInWords, awayNow } from './away.ts'
import { detailsVisibleTo } from './details-store.ts'
import { personHref } from './hrefs.ts'
import { isOwnOrAdmin } from './known-person.ts'
import { personSection } from './section.ts'

interface KeptProps {
  readonly handle: string
  /** `Away until Mon 1 February`. */
  readonly away?: string
  readonly standIn?: { readonly handle: string; readonly name: string }
  readonly manager?: { readonly handle: string; readonly name: string }
  readonly mayKeep: boolean
  readonly own: boolean
}

/** What is kept of somebody, beside their page: whether they are away, who stands in, and what whoever looks may do. */
export const keptSection = personSection<KeptProps>({
  beside: true,
  async load(look, { person, leftAt }) {
    const { by } = look
    if (by.kind === 'visitor' || by.kind === 'left') return undefined
    const { handle } = person
    const away = leftAt ? undefined : (await awayNow(look, [person.id])).get(handle)
    const { manager } = await detailsVisibleTo(look.db, by, person.id)
    return {
      handle,
      ...(away && { away: awayInWords(away, todayIn(look)) }),
      ...(away?.standIn && { standIn: away.standIn }),
      ...(manager && !leftAt && { manager }),
      mayKeep: isOwnOrAdmin(by, person),
      own: by.id === person.id,
    }
  },
  view: ({ handle, away, standIn, manager, mayKeep, own }) => (
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
      {manager && (
        <p>
          Reports to <a href={personHref(manager.handle)}>{manager.name}</a>
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
