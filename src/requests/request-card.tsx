import { ButtonLink, Card, CardRows, countInWords, marginCard, Moment } from '#design'
import { identityOf, todayIn } from '#kernel'
import type { Altered } from './altered-among.ts'
import { alteredHref } from './altered-href.ts'
import type { RequestType } from './kinds/request-value.ts'
import { request as kind } from './kinds/request.ts'
import { alteredOf } from './list-altered.ts'
import { listHref } from './list-href.ts'
import { newHref } from './pages/types-page.tsx'
import { requestHref } from './request.ts'
import { isOutside } from './rights.ts'
import { typeOfOpenRequest } from './type-of-open-request-store.ts'
import { mostCounted, useOf, type Use } from './use-store.ts'

interface CardProps extends Use {
  readonly name: string
  readonly needed: boolean
  readonly works: boolean
  readonly altered: readonly Altered[]
  /** Only the newest were looked at. */
  readonly more: boolean
  readonly today: Temporal.PlainDate
}

/** So many are named that the present text alters. */
const mostNamed = 3

/** The card of a type of request: its form, what was done under its sentence, and what a change of it altered. */
export const requestCard = marginCard<RequestType, CardProps>({
  kind,
  async load(look, type) {
    const id = await identityOf(look.db, kind.kind, type.name)
    const use = id === undefined ? { open: 0, ended: 0, excuses: 0 } : await useOf(look, id)
    const works = !isOutside(look.by)
    return {
      ...use,
      name: type.name,
      needed: type.value.needed,
      works,
      ...(works ? await alteredOf(look, type) : { altered: [], more: false }),
      today: todayIn(look),
    }
  },
  view: (props) => <UseCard {...props} />,
  says: ({ needed, open }) => (needed ? `${many(open)} open now.` : 'No request is needed.'),
  changedBy: async (entry, db) => {
    if (entry.operation.startsWith('handbook.')) return 'all'
    if (entry.subject?.kind !== 'requests' || entry.outcome !== 'done') return []
    return typeOfOpenRequest(db, entry.subject.id)
  },
})

const many = (count: number): string => (count >= mostCounted ? `${mostCounted} or more` : String(count))

function UseCard({ name, needed, works, open, ended, excuses, lastAt, altered, more, today }: CardProps) {
  if (!needed)
    return (
      <Card heading="No request needed">
        <p>Go ahead.</p>
      </Card>
    )
  const all = listHref({ type: name, state: 'all' })
  return (
    <Card heading="Asked here" live>
      {works && (
        <p>
          <ButtonLink href={newHref(name)}>Ask</ButtonLink>
        </p>
      )}
      <CardRows
        rows={[
          { what: 'Open', href: listHref({ type: name }), value: many(open) },
          { what: 'Ended', href: all, value: many(ended) },
          ...(excuses > 0 ? [{ what: 'With a reason for what is missing', value: String(excuses) }] : []),
        ]}
      />
      {lastAt && (
        <p>
          last asked <Moment at={lastAt} today={today} />
        </p>
      )}
      {altered.length > 0 && (
        <p class="over">
          <a href={alteredHref(name)}>
            {more && 'At least '}
            {countInWords(altered.length, 'open one does', 'open ones do')} not fit
          </a>{' '}
          the present text; nothing was changed
        </p>
      )}
      {altered.length > 0 && (
        <CardRows
          rows={altered.slice(0, mostNamed).map(({ request, says }) => ({
            what: request.subject,
            href: requestHref(request),
            value: says[0] ?? '',
          }))}
        />
      )}
    </Card>
  )
}
