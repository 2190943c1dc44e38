import { dateInWords } from '#design'
import { conflict, everNamed, number, operation, post, yes } from '#kernel'
import { z } from 'zod'
import { standInFor } from '../days-of.ts'
import { project } from '../kinds/project.ts'
import { numberJson } from '../request-json.ts'
import { requestTold } from '../request-told.ts'
import { requestToChange, subjectOfRequest } from '../request-to-change.ts'
import { insertReminder } from './reminders-store.ts'

export const remindOfDueDay = operation({
  name: 'requests.remind',
  at: post('/requests/:number/reminder'),
  summary:
    'Reminds those who see to a request that its day is near, once of each day; Firsthand itself does this.',
  who: 'system',
  announced: true,
  input: z.object({ number: number('Name the request by its number.') }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: () => yes,
  async run(act, { request }) {
    const { id, number: own, dueOn, ended, assignees, projectId } = request
    if (ended || !dueOn) throw conflict(`“${request.subject}” is wanted by no day any more.`)
    if (!(await insertReminder(act.db, { requestId: id, dueOn, at: act.now })))
      throw conflict('They were reminded of this day already.')
    const where = assignees.length === 0 ? (await everNamed(act, project)).get(projectId) : undefined
    const stands = where && (await standInFor(act, where))
    const reminded = stands ? [stands.id] : assignees.map((one) => one.id)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: own, due: dueOn.toString(), reminded },
    })
    return { number: own }
  },
  async told({ facts: { number: named, due } }, look) {
    const day = typeof due === 'string' ? ` by ${dateInWords(Temporal.PlainDate.from(due))}` : ' soon'
    return `Who sees to ${await requestTold(look, named)} was reminded that it is wanted${day}`
  },
  example: () => ({ number: 1 }),
})
