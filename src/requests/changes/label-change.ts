import { z } from 'zod'
import { invalid, isolated, missing, operation, post, type Act, type Definition, type Look } from '#kernel'
import { labelGroup } from '#labels'
import { sayList } from '#model'
import { calledBy } from '../called-by.ts'
import { labelsNamed, rulesOnLabels, type NamedLabel } from '../labels-named.ts'
import { linesInput } from '../lines.ts'
import { mayWork } from '../rights.ts'
import { changeInput } from './change-input.ts'
import { labelsOnChange, putOnChange, takeOffChange } from './change-labels-store.ts'
import { changeVisibleTo } from './changes-seen.ts'
import { lockChange } from './changes-store.ts'
import { subjectOfChange, type Change } from './change.ts'

export const labelChange = operation({
  name: 'changes.label',
  at: post('/changes/:change/labels'),
  summary:
    'Puts labels on a change of the handbook that is in force, and takes labels off; one of a group takes the place of the other.',
  who: 'member',
  announced: true,
  input: z.object({
    change: changeInput,
    put: linesInput('Name the labels to put on, one to a line.').optional(),
    take: linesInput('Name the labels to take off, one to a line.').optional(),
  }),
  answers: z.object({ commit: z.string() }),
  async on(act, { change: named }) {
    const found = await changeVisibleTo(act, named)
    if (found) await lockChange(act.db, found.commit)
    const change = found && (await changeVisibleTo(act, found.commit))
    if (!change) throw missing('There is no such change in force.')
    return change
  },
  may: (act) => mayWork(act.by),
  async run(act, change, { put = [], take = [] }) {
    if (put.length + take.length === 0)
      throw invalid([{ field: 'put', message: 'Name a label to put on or to take off.' }])
    const { commit } = change
    const on = labelsNamed(act, put, 'put')
    await takeOffChange(act.db, commit, takenOff(act, change, take))
    await putOnChange(
      act,
      commit,
      on.map(({ label }) => label),
    )
    const now = await labelsOnChange(act.db, commit)
    const added = on.filter(({ label }) => now.includes(label) && !change.labels.includes(label))
    for (const one of added) cite(act, one)
    for (const ruling of rulesOnLabels(act, now)) act.rule(ruling)
    const called = await calledBy(
      act,
      added.map(({ label }) => label),
      {},
    )
    await act.record({
      subject: subjectOfChange(change),
      facts: {
        change: commit,
        put: added.map(({ label }) => label).join('\n'),
        take: change.labels.filter((one) => !now.includes(one)).join('\n'),
        ...(called.length > 0 && { called }),
      },
    })
    return { commit }
  },
  async told({ who, facts: { change: named, put, take } }, look) {
    const parts = [...(put ? [`put ${quoted(put)} on`] : []), ...(take ? [`took ${quoted(take)} off`] : [])]
    const change = typeof named === 'string' ? await changeVisibleTo(look, named) : undefined
    const said = change ? `the change “${isolated(change.title)}”` : 'another change'
    return parts.length === 0 ? `${who} looked at the labels of ${said}` : `${who} ${sayList(parts)} ${said}`
  },
  undo: ({ facts: { change, put, take } }) =>
    typeof change === 'string' && typeof put === 'string' && typeof take === 'string' && put + take !== ''
      ? {
          name: 'changes.label',
          input: { change, ...(take !== '' && { put: take }), ...(put !== '' && { take: put }) },
        }
      : undefined,
  example: () => ({ change: 'latest', put: 'mktg-status::wip' }),
})

const quoted = (lines: unknown): string =>
  sayList(
    String(lines)
      .split('\n')
      .map((label) => `“${label}”`),
  )

/** Labels that pages no longer name can be taken off all the same. */
const takenOff = (act: Act, { labels }: Change, take: readonly string[]): readonly string[] =>
  take.flatMap((one) =>
    labels.includes(one) ? [one] : labelsNamed(act, [one], 'take').map(({ label }) => label),
  )

/** Keeps with the entry the sentence that says what a label means. */
function cite(act: Act, { label, definition }: NamedLabel): void {
  const by: Definition | undefined = definition ?? definitionOfGroup(act, label)
  if (!by) return
  const { kind, name, citation, lines } = by
  const reason = `“${label}” was put on a change of the handbook.`
  act.rule({ kind, name, outcome: 'fits', reason, citation, lines, facts: { label } })
}

const definitionOfGroup = ({ model }: Pick<Look, 'model'>, label: string) =>
  model.all(labelGroup).find(({ value }) => value.labels.some((one) => one.label === label))
