import { z } from 'zod'
import { invalid, number, operation, post, type Act } from '#kernel'
import { sayList } from '#model'
import { calledBy } from './called-by.ts'
import { labelsNamed, rulesOnLabels } from './labels-named.ts'
import { labelsOn, putLabels, takeLabels } from './labels-store.ts'
import { linesInput } from './lines.ts'
import { follow } from './people-store.ts'
import { numberJson } from './request-json.ts'
import { holdPlaces } from './places.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { stir } from './store.ts'

export const labelRequest = operation({
  name: 'requests.label',
  at: post('/requests/:number/labels'),
  summary: 'Puts labels on a request and takes labels off; one of a group takes the place of the other.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    put: linesInput('Name the labels to put on, one to a line.').optional(),
    take: linesInput('Name the labels to take off, one to a line.').optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request }, { put = [], take = [] }) {
    if (put.length + take.length === 0)
      throw invalid([{ field: 'put', message: 'Name a label to put on or to take off.' }])
    const on = labelsNamed(act, put, 'put')
    const off = takenOff(act, request.labels, take)
    await takeLabels(act, request.id, off)
    await putLabels(
      act,
      request.id,
      on.map(({ label }) => label),
    )
    const now = await labelsOn(act, request.id)
    const stands = on.filter(({ label }) => now.includes(label))
    for (const ruling of rulesOnLabels(act, now)) act.rule(ruling)
    await holdPlaces(act, { ...request, labels: now }, { field: 'put' }, request)
    const called = await calledBy(
      act,
      stands.map(({ label }) => label),
      request,
    )
    await follow(act, request.id, called)
    await stir(act.db, request.id, act.now)
    const added = now.filter((one) => !request.labels.includes(one))
    const gone = request.labels.filter((one) => !now.includes(one))
    const overridden = on.flatMap(({ label }) => (now.includes(label) ? [] : label))
    await act.record({
      subject: subjectOfRequest(request),
      facts: {
        number: request.number,
        put: added.join('\n'),
        take: gone.join('\n'),
        ...(overridden.length > 0 && { overridden }),
        ...(called.length > 0 && { called }),
      },
    })
    return { number: request.number }
  },
  async told({ who, facts: { number: named, put, take } }, look) {
    const parts = [...(put ? [`put ${quoted(put)} on`] : []), ...(take ? [`took ${quoted(take)} off`] : [])]
    const request = await requestTold(look, named)
    return parts.length === 0
      ? `${who} looked at the labels of ${request}`
      : `${who} ${sayList(parts)} ${request}`
  },
  undo: ({ facts: { number: named, put, take } }) =>
    typeof named === 'number' && typeof put === 'string' && typeof take === 'string' && put + take !== ''
      ? {
          name: 'requests.label',
          input: { number: named, ...(take !== '' && { put: take }), ...(put !== '' && { take: put }) },
        }
      : undefined,
  example: () => ({ number: 1, put: 'mktg-status::wip' }),
})

const quoted = (lines: unknown): string =>
  sayList(
    String(lines)
      .split('\n')
      .map((label) => `“${label}”`),
  )

/** Labels that pages no longer name can be taken off all the same. */
const takenOff = (act: Act, carried: readonly string[], take: readonly string[]): readonly string[] =>
  take.flatMap((one) =>
    carried.includes(one) ? [one] : labelsNamed(act, [one], 'take').map(({ label }) => label),
  )
