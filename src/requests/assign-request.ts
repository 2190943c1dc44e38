import { z } from 'zod'
import { number, operation, post } from '#kernel'
import { peopleById, whomTold } from '#people'
import { linesInput } from './lines.ts'
import { peopleNamed } from './people-named.ts'
import { giveTo } from './people-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { ruleGiven } from './rules/given.ts'
import { stir } from './store.ts'
import { whoseByPage } from './whose.ts'

export const assignRequest = operation({
  name: 'requests.assign',
  at: post('/requests/:number/assignees'),
  summary: 'Says who sees to a request; without a name, those to whom its page gives it.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    to: linesInput('Name who sees to it, one to a line.')
      .describe('Names, handles or titles of roles, in place of those who saw to it; `nobody` for nobody.')
      .optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request, type }, { to }) {
    const { fields, region } = request
    const { openedBy } = request
    const requester = (await peopleById(act.db, act.by, [openedBy.id])).get(openedBy.id)
    const byPage = type && (await whoseByPage(act, type, { fields, region, requester }))
    const nobody = to?.length === 1 && to[0]?.toLowerCase() === 'nobody'
    const people =
      to === undefined || to.length === 0
        ? (byPage?.people ?? [])
        : nobody
          ? []
          : await peopleNamed(act, to, 'to')
    if (type && byPage) {
      const ruling = ruleGiven(type, byPage.said, { people, byPage: byPage.people })
      if (ruling) act.rule(ruling)
    }
    await giveTo(
      act,
      request.id,
      people.map(({ id }) => id),
    )
    await stir(act.db, request.id, act.now)
    const before = request.assignees.map(({ handle }) => handle)
    await act.record({
      subject: subjectOfRequest(request),
      facts: {
        number: request.number,
        assigned: people.map(({ id }) => id),
        before: before.length === 0 ? 'nobody' : before.join('\n'),
      },
    })
    return { number: request.number }
  },
  async told(entry, look) {
    const { who, facts } = entry
    const [first, ...others] = Array.isArray(facts['assigned']) ? facts['assigned'] : []
    const request = await requestTold(look, facts['number'])
    if (first === undefined) return `${who} gave ${request} back`
    const whom = await whomTold(look, entry, { id: first })
    return `${who} gave ${request} to ${whom}${others.length > 0 ? ` and ${others.length} more` : ''}`
  },
  undo: ({ facts: { number: named, before } }) =>
    typeof named === 'number' && typeof before === 'string'
      ? { name: 'requests.assign', input: { number: named, to: before } }
      : undefined,
  example: () => ({ number: 1, to: 'henrik' }),
})
