import { Bars, Card, CardRows, countInWords, dateInWords, Figure, marginCard, Meter } from '#design'
import { capital } from '#kernel'
import { CountedFrom } from '#facts'
import { limit, type Limit } from './kinds/limit.ts'
import { limitUse, type LimitUse } from './limit-use.ts'
import { limitsOfSubject } from './store.ts'
import type { LimitSubject } from './subject.ts'

/** The card of a limit: how many places are held now, by what, and when the next ones come. */
export const limitCard = (subjects: readonly LimitSubject[]) =>
  marginCard<Limit, LimitUse>({
    kind: limit,
    load: async (look, definition) =>
      look.by.kind === 'visitor' || look.by.kind === 'left'
        ? undefined
        : limitUse(look, definition, subjects),
    view: (use) => <LimitCard {...use} />,
    says: limitSaid,
    changedBy: async (entry, db) => {
      if (entry.operation.startsWith('handbook.') || entry.subject?.kind === 'facts') return 'all'
      const subject = subjects.some(({ of }) => of === entry.subject?.kind) ? entry.subject : undefined
      return subject ? limitsOfSubject(db, subject) : []
    },
  })

function limitSaid({ period, most, mine, excepted, others }: LimitUse): string {
  if (excepted !== undefined) return `${excepted} is excepted.`
  const uses = mine ? [{ title: mine.title, held: mine.held }] : others
  const said = uses.map(
    ({ title, held }) => figureOf(held, most) + (title === undefined ? '' : ` for ${title}`),
  )
  return said.length === 0
    ? `${capital(period.words)}: no place is taken yet.`
    : `${capital(period.words)}: places taken are ${said.join(', ')}.`
}

const figureOf = (held: number, most: number): string => `${held} of ${most}`

const waitWords = (waiting: number): string => (waiting === 1 ? '1 waits' : `${waiting} wait`)

function LimitCard({ period, most, mine, excepted, others, heard, today }: LimitUse) {
  const rows = others.map(({ title, held, waiting }) => ({
    what: title,
    value: [figureOf(held, most), ...(waiting > 0 ? [waitWords(waiting)] : [])].join(', '),
  }))
  return (
    <Card heading={capital(period.words)} live>
      {mine && <Own mine={mine} most={most} today={today} />}
      {excepted !== undefined && <p>{excepted} is excepted.</p>}
      {rows.length > 0 && <CardRows rows={rows} />}
      {!mine && excepted === undefined && rows.length === 0 && <p>No place is taken yet.</p>}
      <CountedFrom heard={heard} today={today} />
    </Card>
  )
}

function Own({
  mine,
  most,
  today,
}: Pick<LimitUse, 'most' | 'today'> & { mine: NonNullable<LimitUse['mine']> }) {
  const { held, noted, outside, excepted, waiting, title, more, nextOn, around } = mine
  const cut = held - noted - outside - most
  const beyond = Math.min(outside, held - most)
  return (
    <>
      <Figure figure={figureOf(held, most)} {...(title !== undefined && { of: `for ${title}` })} />
      <Meter used={held} of={most} />
      <CardRows
        rows={mine.holders.map((holder) => ({ what: holder.title, href: holder.href, value: holder.who }))}
      />
      {more > 0 && <p>and {countInWords(more, 'more', 'more')}</p>}
      {cut > 0 && <p class="over">over by {cut} under the present text; nothing was called off</p>}
      {beyond > 0 && <p>{countInWords(beyond, 'more', 'more')} happened outside the rule</p>}
      {noted > 0 && held - beyond > most && (
        <p>
          {countInWords(Math.min(noted, held - beyond - most), 'more was', 'more were')} noted beyond the
          limit
        </p>
      )}
      {excepted > 0 && <p>{excepted} more let through by exception</p>}
      {waiting > 0 && <p>{waitWords(waiting)}</p>}
      {nextOn && <p>next places on {dateInWords(nextOn, today)}</p>}
      {around.length > 0 && (
        <Bars
          title="Places used"
          says={`Places around now; the line is the limit of ${most}.`}
          columns={['When', 'Places']}
          points={around}
          limit={most}
        />
      )}
    </>
  )
}
