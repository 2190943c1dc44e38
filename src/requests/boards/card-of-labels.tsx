import { Card, CardRows, countInWords, Figure, marginCard } from '#design'
import type { Db, Heard } from '#kernel'
import { groupOf, label, labelGroup, type Label, type LabelGroup } from '#labels'
import { labelsOnChange } from '../changes/change-labels-store.ts'
import { chosenBy } from '../chosen-store.ts'
import { labelHref } from '../list-href.ts'
import { isOutside } from '../rights.ts'
import { isClosedToOthers } from '../type-of-open-request-store.ts'
import { labelsOn } from '../labels-store.ts'
import { boardHref } from './board-href.ts'
import { countsOf, openWith } from './columns-store.ts'

interface Carried {
  readonly label: string
  readonly count: number
  readonly board?: string
}

/** Beside what a label means: how many open requests carry it now. */
export const labelCard = marginCard<Label, Carried>({
  kind: label,
  load: async (look, { name, value }) =>
    isOutside(look.by)
      ? undefined
      : {
          label: name,
          count: await openWith(look, name),
          ...(value.board !== undefined && { board: value.board }),
        },
  view: ({ label: name, count, board }) => (
    <Card heading="Right now" live>
      <Figure
        figure={String(count)}
        of={count === 1 ? 'open request carries it' : 'open requests carry it'}
      />
      <p>
        <a href={labelHref(name)}>Show them</a>
        {board !== undefined && ' · '}
        {board !== undefined && <a href={boardHref({ team: board })}>The team’s board</a>}
      </p>
    </Card>
  ),
  says: ({ count }) => `${countInWords(count, 'open request', 'open requests')} with it.`,
  changedBy: touched,
})

interface Spread {
  readonly group: string
  readonly labels: readonly { readonly short: string; readonly label: string; readonly count: number }[]
}

/** Beside a group of labels: how many open requests carry each. */
export const labelGroupCard = marginCard<LabelGroup, Spread>({
  kind: labelGroup,
  async load(look, { name, value }) {
    if (isOutside(look.by)) return undefined
    const { chosen } = await chosenBy(look, { state: 'open' })
    const counts = await countsOf(look, chosen, name)
    const labels = value.labels.map(({ label: own, short }) => ({
      short,
      label: own,
      count: counts.get(own) ?? 0,
    }))
    return { group: name, labels }
  },
  view: ({ group, labels }) => (
    <Card heading="Right now" live>
      <CardRows
        rows={labels.map(({ short, label: own, count }) => ({
          what: short,
          href: labelHref(own),
          value: String(count),
        }))}
      />
      <p>
        <a href={boardHref({ group })}>Show the board</a>
      </p>
    </Card>
  ),
  says: ({ labels }) => `Open now: ${labels.map(({ short, count }) => `${short} ${count}`).join(', ')}.`,
  changedBy: async (entry, db) => [
    ...new Set((await touched(entry, db)).flatMap((label) => groupOf(label) ?? [])),
  ],
})

/** Labels that the request or the change of an entry carries, or that came or went by it. */
async function touched({ subject, facts }: Heard, db: Db): Promise<readonly string[]> {
  if (subject?.kind !== 'requests' && subject?.kind !== 'changes') return []
  if (subject.kind === 'requests' && (await isClosedToOthers(db, subject.id))) return []
  const named = [facts['put'], facts['take']].flatMap((said) =>
    typeof said === 'string' ? said.split('\n').filter(Boolean) : [],
  )
  return [
    ...(subject.kind === 'changes'
      ? await labelsOnChange(db, subject.id)
      : await labelsOn({ db }, subject.id)),
    ...named,
  ]
}
