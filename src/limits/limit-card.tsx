import { Card, CardRows, dateInWords, Figure, marginCard, Meter } from '#design'
import { identityOf, presentOf, type Definition, type KindOf, type Look } from '#kernel'
import { region, team } from '#people'
import { limit, type Limit } from './kinds/limit.ts'
import { periodOf, type Period } from './period.ts'
import { counted } from './rules.ts'
import { limitsOfSubject, pooledScope, usageOf, type Slot } from './store.ts'
import type { Holder, LimitSubject } from './subject.ts'

interface Shown {
  readonly period: Period
  readonly most: number
  /** The viewer's own team or region, or all together. */
  readonly mine?: {
    readonly title?: string
    readonly held: readonly Slot[]
    readonly holders: readonly Holder[]
  }
  readonly excepted?: string
  readonly others: readonly { readonly title: string; readonly held: number }[]
  readonly today: Temporal.PlainDate
}

/** The card of a limit: how many places are held now, by what, and when the next ones come. */
export const limitCard = (subjects: readonly LimitSubject[]) =>
  marginCard<Limit, Shown>({
    kind: limit,
    load: (look, definition) => loadCard(look, definition, subjects),
    view: (shown) => <LimitCard {...shown} />,
    changedBy: async (entry, db) => {
      if (entry.operation.startsWith('handbook.')) return 'all'
      const subject = subjects.some(({ of }) => of === entry.subject?.kind) ? entry.subject : undefined
      return subject ? limitsOfSubject(db, subject.kind, subject.id) : []
    },
  })

async function loadCard(look: Look, definition: Definition<Limit>, subjects: readonly LimitSubject[]) {
  if (look.by.kind === 'visitor' || look.by.kind === 'left') return undefined
  const today = look.now.toZonedDateTimeISO(look.model.zone).toPlainDate()
  const { per, each, except, atMost } = definition.value
  const period = periodOf(each, today)
  const usage = await usageOf(look.db, definition.name, period.first)
  const base = { period, most: atMost, today }
  if (per === undefined)
    return { ...base, mine: await scopeOf(look, subjects, definition, usage, pooledScope), others: [] }
  const kind: KindOf<unknown> = per === 'team' ? team : region
  const own = per === 'team' ? look.by.team : look.by.region
  const mine = own === undefined ? undefined : look.model.find(kind, own)
  const id = mine && (await identityOf(look.db, per, mine.name))
  const others = await othersOf(look, kind, usage, id)
  if (!mine || id === undefined) return { ...base, others }
  if (except.some(({ fact, value }) => fact === per && value === mine.name))
    return { ...base, excepted: mine.title, others }
  return {
    ...base,
    mine: { title: mine.title, ...(await scopeOf(look, subjects, definition, usage, id)) },
    others,
  }
}

type Usage = ReadonlyMap<string, readonly Slot[]>

async function scopeOf(
  look: Look,
  subjects: readonly LimitSubject[],
  definition: Definition<Limit>,
  usage: Usage,
  id: string,
) {
  const held = usage.get(id) ?? []
  const subject = subjects.find(({ of }) => of === definition.value.of)
  const described = await subject?.describe(
    look,
    held.map(({ subjectId }) => subjectId),
  )
  const holders = held
    .map(({ subjectId }) => described?.get(subjectId))
    .filter((holder) => holder !== undefined)
  return { held, holders }
}

async function othersOf(look: Look, kind: KindOf<unknown>, usage: Usage, mine: string | undefined) {
  const others: { title: string; held: number }[] = []
  for (const [id, held] of usage) {
    if (id === mine || id === pooledScope) continue
    const definition = await presentOf(look, kind, id)
    if (definition) others.push({ title: definition.title, held: counted(held) })
  }
  return others.toSorted((a, b) => a.title.localeCompare(b.title))
}

const figureOf = (held: number, most: number): string => `${held} of ${most}`

function LimitCard({ period, most, mine, excepted, others, today }: Shown) {
  const held = mine ? counted(mine.held) : 0
  const beyond = mine ? mine.held.length - held : 0
  return (
    <Card heading={period.words} live>
      {mine && (
        <Figure
          figure={figureOf(held, most)}
          {...(mine.title !== undefined && { of: `for ${mine.title}` })}
        />
      )}
      {mine && <Meter used={held} of={most} />}
      {mine && (
        <CardRows rows={mine.holders.map(({ title, href, who }) => ({ what: title, href, value: who }))} />
      )}
      {held > most && (
        <p class="over">over by {held - most} under the present text; nothing was called off</p>
      )}
      {beyond > 0 && <p>{beyond} more let through by exception</p>}
      {mine && held >= most && <p>next places on {dateInWords(period.next, today)}</p>}
      {excepted !== undefined && <p>{excepted} is excepted.</p>}
      {others.length > 0 && !mine && (
        <CardRows rows={others.map((other) => ({ what: other.title, value: figureOf(other.held, most) }))} />
      )}
      {!mine && excepted === undefined && others.length === 0 && <p>No place is taken yet.</p>}
    </Card>
  )
}
