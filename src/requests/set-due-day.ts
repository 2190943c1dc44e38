import { z } from 'zod'
import { day, everNamed, number, operation, post, text } from '#kernel'
import { dateInWords } from '#design'
import { peopleById } from '#people'
import { setDue } from './changing-store.ts'
import { excused } from './excused.ts'
import { project } from './kinds/project.ts'
import { judgeDue } from './judge-due.ts'
import { holdPlaces } from './places.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { stir } from './store.ts'

export const setDueDay = operation({
  name: 'requests.set-due-day',
  at: post('/requests/:number/due'),
  summary: 'Says by which day a request is wanted, judged by its page; without a day, by none.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    due: day('Say by which day it is wanted, like 2027-02-01.').optional(),
    excuse: text('Say why it is so all the same.', 1000).optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request, type }, wanted) {
    const people = await peopleById(
      act.db,
      act.by,
      request.assignees.map(({ id }) => id),
    )
    const where = (await everNamed(act, project)).get(request.projectId)
    const judged = await judgeDue(act, type, wanted, {
      people: [...people.values()],
      project: where,
    })
    // Without a day it has time, also where the page gives new ones a day.
    const due = wanted.due === undefined ? undefined : judged.due
    const then = { ...request, dueOn: due }
    await holdPlaces(act, then, { field: 'due', reason: wanted.excuse }, request)
    await setDue(act.db, request.id, due)
    if (judged.excused && wanted.excuse !== undefined) await excused(act, request, wanted.excuse, ['day'])
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: {
        number: request.number,
        due: due?.toString() ?? null,
        from: request.dueOn?.toString() ?? null,
      },
    })
    return { number: request.number }
  },
  async told({ who, facts: { number: named, due } }, look) {
    const request = await requestTold(look, named)
    return typeof due === 'string'
      ? `${who} wants ${request} by ${dateInWords(Temporal.PlainDate.from(due))}`
      : `${who} said that ${request} has time`
  },
  undo: ({ facts: { number: named, from } }) =>
    typeof named === 'number'
      ? {
          name: 'requests.set-due-day',
          input: { number: named, ...(typeof from === 'string' && { due: from }) },
        }
      : undefined,
  example: (today) => ({ number: 1, due: today.add({ days: 40 }).toString() }),
})
