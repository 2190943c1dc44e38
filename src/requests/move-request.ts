import { z } from 'zod'
import {
  administrators,
  conflict,
  identityOf,
  invalid,
  line,
  number,
  operation,
  post,
  presentOf,
  yesNo,
} from '#kernel'
import { moveTo } from './changing-store.ts'
import { project } from './kinds/project.ts'
import { projectNamed } from './open-input.ts'
import { readByAll } from './read-by-all.ts'
import { ruleMoved } from './rules/moved.ts'
import { holdPlaces } from './places.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayTriage, triager } from './rights.ts'
import { stir } from './store.ts'

export const moveRequest = operation({
  name: 'requests.move',
  at: post('/requests/:number/project'),
  summary: 'Moves a request to another project; its number stays.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    project: line('Choose a project.'),
    openly: yesNo('Say true where anybody may read it.')
      .optional()
      .describe('Anybody in the world may read it there.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request, type }, { project: wanted, openly }) {
    const to = projectNamed(act, wanted)
    const projectId = await identityOf(act.db, project.kind, to.name)
    if (projectId === undefined) throw conflict(`${to.title} is not in force yet.`)
    if (projectId === request.projectId)
      throw invalid([{ field: 'project', message: 'It is there already. Choose another.' }])
    const from = await presentOf(act, project, request.projectId)
    if (to.value.public && !from?.value.public && !request.confidential && !openly)
      throw readByAll(`Anybody in the world may read what is in ${to.title}.`)
    const ruling = type && ruleMoved(type, to)
    if (ruling) act.rule(ruling)
    const there = { ...request, project: to.name, projectId }
    await holdPlaces(act, there, { field: 'project' }, request)
    await moveTo(act.db, request.id, { id: projectId, name: to.name })
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, from: request.project, to: to.name },
    })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) =>
    `${who} moved ${await requestTold(look, facts['number'])} to ${String(facts['to'])}`,
  undo: ({ facts: { number: named, from } }) =>
    typeof named === 'number' && typeof from === 'string'
      ? { name: 'requests.move', input: { number: named, project: from } }
      : undefined,
  example: () => ({ number: 1, project: 'marketing' }),
})
