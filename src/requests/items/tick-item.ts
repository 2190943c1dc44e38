import { z } from 'zod'
import { administrators, conflict, line, number, operation, post, yesNo } from '#kernel'
import { rewrite } from '../changing-store.ts'
import { numberJson } from '../request-json.ts'
import { requestTold } from '../request-told.ts'
import { requestToChange, subjectOfRequest } from '../request-to-change.ts'
import { assignee, mayChange, opener } from '../rights.ts'
import { stir } from '../store.ts'
import { itemId, itemsOf, withItem } from './items.ts'

export const tickItem = operation({
  name: 'requests.tick',
  at: post('/requests/:number/items/:item'),
  summary:
    'Ticks an item of what a request says, or takes the tick off; whatever else was changed meanwhile stays.',
  who: 'member',
  narrowed: [opener, assignee, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    item: line('Name the item as the request lists it.', 40),
    done: yesNo('Say true where it is done, else false.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request }) => mayChange(act.by, request),
  async run(act, { request }, { item: id, done }) {
    const item = itemsOf(request.body).find((one) => one.id === id)
    if (!item)
      throw conflict('This item is there no more, or says something else now. Look at the request again.')
    if (item.done === done) throw conflict(done ? 'It is ticked already.' : 'It is not ticked.')
    const { region } = request
    await rewrite(act, request, { ...request, region, body: withItem(request.body, item, done) })
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, item: id, done },
    })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) =>
    `${who} ${facts['done'] === true ? 'ticked an item' : 'took the tick off an item'} of ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named, item, done } }) =>
    typeof named === 'number' && typeof item === 'string' && typeof done === 'boolean'
      ? { name: 'requests.tick', input: { number: named, item, done: String(!done) } }
      : undefined,
  example: () => ({ number: 1, item: itemId('Ask Samir for two nights in a row'), done: true }),
})
