import { z } from 'zod'
import { conflict, invalid, number, operation, post, smallNumber, text } from '#kernel'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { commentToChange, mayReword, writer, type SaidOf } from './comment-to-change.ts'
import { earlierOf, reword, type Earlier } from './earlier-store.ts'
import { mentionedIn } from './mentions.ts'
import { follow } from './people-store.ts'
import { actionsIn, leftAsText } from './quick-actions/left-as-text.ts'
import { lineOf } from './quick-actions/at-line.ts'
import { notesJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { subjectOfRequest } from './request-to-change.ts'
import { mergedText } from './rules/merged.ts'
import { stir } from './store.ts'

export const changeComment = operation({
  name: 'requests.change-comment',
  at: post('/requests/:number/comments/:comment/text'),
  summary:
    'Changes what one said about a request; what it said before can still be read, and only who is named anew hears of it.',
  who: 'member',
  narrowed: [writer],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    comment: smallNumber('Name what was said by its number.').describe('As its address ends: `#comment-3`.'),
    version: smallNumber('Say which version of it you changed.')
      .describe('What was changed since this version stays; by default the present one.')
      .optional(),
    body: text('Say something. To have said nothing, take it back.')
      .describe('In Markdown; a line like `/close` is text here, and does nothing.')
      .optional(),
    backTo: smallNumber('Name a version of it.')
      .describe('Puts back what it said in this version.')
      .optional(),
  }),
  answers: z.object({ number: z.int(), comment: z.int(), version: z.int(), notes: notesJson }),
  on: commentToChange,
  may: (act, on) => mayReword(act.by, on),
  async run(act, { request, said }, wanted) {
    if (said.takenBack) throw conflict('You took that back. Say it anew.')
    const earlier = (await earlierOf(act.db, request.id)).get(said.number) ?? []
    const body = wordsNow(said, earlier, wanted)
    if (body === said.body) throw conflict('It says that already.')
    const heard = await mentionedIn(act, said.body, ...earlier.map((one) => one.body))
    const mentioned = (await mentionedIn(act, body)).filter((id) => !heard.includes(id))
    await reword(act, request.id, said, body)
    await follow(act, request.id, mentioned)
    await stir(act.db, request.id, act.now)
    const before = new Set(actionsIn(said.body).map(({ name, rest }) => `${name} ${rest}`))
    const actions = actionsIn(body).filter(({ name, rest }) => !before.has(`${name} ${rest}`))
    const { number: named } = request
    const { number: comment, version } = said
    await act.record({
      subject: subjectOfRequest(request),
      facts: {
        ...{ number: named, comment, version },
        ...(actions.length > 0 && { asText: actions.map(({ name }) => name) }),
        ...(mentioned.length > 0 && { mentioned: [...mentioned] }),
      },
    })
    const notes = actions.map((one) => `${lineOf(one)}, was not done: in a changed text it is text.`)
    return { number: named, comment, version: version + 1, notes }
  },
  told: async ({ who, facts }, look) =>
    `${who} changed a comment on ${await requestTold(look, facts['number'])}${leftAsText(facts['asText'])}`,
  undo: ({ facts: { number: named, comment, version } }) =>
    typeof named === 'number' && typeof comment === 'number' && typeof version === 'number'
      ? { name: 'requests.change-comment', input: { number: named, comment, backTo: version } }
      : undefined,
  example: () => ({ number: 1, comment: 2, body: 'Samir would, and he has asked three others.' }),
})

/** What it is to say: by somebody who saw one of its versions, line by line, so that what was changed meanwhile stays. */
function wordsNow(
  said: SaidOf['said'],
  earlier: readonly Earlier[],
  {
    version,
    body,
    backTo,
  }: { version?: number | undefined; body?: string | undefined; backTo?: number | undefined },
): string {
  const at = (wanted: number): string | undefined =>
    wanted === said.version ? said.body : earlier.find((one) => one.version === wanted)?.body
  if (backTo !== undefined) {
    const old = at(backTo)
    if (old === undefined) throw invalid([{ field: 'backTo', message: `It has no version ${backTo}.` }])
    return old
  }
  if (body === undefined)
    throw invalid([{ field: 'body', message: 'Say something. To have said nothing, take it back.' }])
  const merged = mergedText(at(version ?? said.version) ?? said.body, body, said.body)
  if ('value' in merged) return merged.value
  const message = `You changed this meanwhile, elsewhere. It says now: ${said.body}`
  throw changedMeanwhile('You changed this elsewhere just now.', [{ field: 'body', message }], said.version)
}
