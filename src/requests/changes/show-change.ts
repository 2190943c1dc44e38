import { z } from 'zod'
import { get, listJson, missing, question, yes } from '#kernel'
import { changeInput, changeJson } from './change-input.ts'
import { changeVisibleTo } from './changes-seen.ts'
import { unknownAmong } from './label-faults.ts'

export const showChange = question({
  name: 'changes.show',
  at: get('/changes/:change'),
  summary:
    'Shows a change of the handbook that is in force: what was said with it, its pages and its labels.',
  who: 'anyone',
  input: z.object({ change: changeInput }),
  answers: z.object({
    change: changeJson,
    unknown: listJson(z.string()).describe(
      'Labels that its message names and no page does, each with the nearest.',
    ),
  }),
  may: () => yes,
  async answer(look, { change: named }) {
    const change = await changeVisibleTo(look, named)
    if (!change) throw missing('There is no such change in force.')
    return { change, unknown: unknownAmong(look, change.named) }
  },
  example: () => ({ change: 'latest' }),
})
