import { newId, operation, post, type Act } from '#kernel'
import { besideTold, factsBeside } from './beside-told.ts'
import { openInput, openingOf, type Opening, type OpenInput } from './open-input.ts'
import { doActions } from './quick-actions/do-actions.ts'
import { planActions } from './quick-actions/plan-actions.ts'
import { readText } from './quick-actions/read-text.ts'
import { fileRequest } from './file-request.ts'
import { mayBeTold } from './may-be-told.ts'
import { mustBeKnown } from './must-be-known.ts'
import { shareCircle } from './people-store.ts'
import { notesJson, numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { mayWork } from './rights.ts'
import type { Request } from './request.ts'

export const openRequest = operation({
  name: 'requests.open',
  at: post('/requests'),
  summary: 'Opens a request of a type that the handbook defines, or one without a form.',
  who: 'member',
  announced: true,
  input: openInput,
  answers: numberJson.extend({ notes: notesJson }),
  on: openingOf,
  may: (act) => mayWork(act.by),
  run: openNow,
  told: async ({ who, facts }, look) =>
    `${who} opened ${await requestTold(look, facts['number'])}${besideTold(facts)}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number'
      ? { name: 'requests.close', input: { number: named, why: 'Closed right after it was opened.' } }
      : undefined,
  example: (today) => ({
    type: 'idea',
    answers: {
      idea: 'Film an ordinary Tuesday',
      what: 'Candidates see what a day looks like before they sign.',
      'why-then': 'The hiring fair in spring shows it.',
    },
    due: today.add({ months: 1 }).toString(),
    isNew: true,
  }),
})

/**
 * Opens one, also as a follow-up of another, with the actions in its text and whatever goes along; answers its number and what was
 * understood otherwise or left out.
 */
export async function openNow(act: Act, opening: Opening, wanted: OpenInput, from?: Request) {
  const id = newId(act.now)
  const read = readText(wanted.body ?? '')
  const facts = await fileRequest(
    act,
    opening,
    { ...wanted, body: read.said },
    { id, ...(from && { splitFrom: from.id }) },
  )
  const { number } = facts
  if (facts.confidential && from?.confidential && !wanted.readers?.length)
    await shareCircle(act.db, from.id, id)
  const { actions, leftOut, notes } = await planActions(act, number, read)
  const beside = factsBeside(read, leftOut)
  await act.record({
    subject: { kind: 'requests', id },
    facts: { ...facts, ...beside, ...(from && { from: mayBeTold(from) }) },
  })
  await doActions(act, number, actions)
  if (facts.confidential) await mustBeKnown(act, id, 'confidential')
  return { number, notes }
}
