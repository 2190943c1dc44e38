import { z } from 'zod'
import {
  administrators,
  conflict,
  invalid,
  line,
  number,
  operation,
  post,
  smallNumber,
  text,
  yesNo,
} from '#kernel'
import { afterChange } from './after-change.ts'
import { rewrite, versionOf } from './changing-store.ts'
import { peopleById } from '#people'
import { detailsCame, isAnswered } from './details/details-came.ts'
import type { Excuse } from './excuse.ts'
import { excused } from './excused.ts'
import { excusesOf } from './excuses-store.ts'
import { mentionedIn, writtenIn } from './mentions.ts'
import { answersInput, bodyInput } from './open-input.ts'
import { noteOthers } from './note-others.ts'
import { follow } from './people-store.ts'
import { holdPlaces } from './places.ts'
import { noteSimilar } from './judge-similar.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayChange, opener } from './rights.ts'
import { longestSubject } from './rules/subject.ts'
import { saidInType } from './said-in.ts'
import { saidNow, splitByForm } from './said-now.ts'
import { stir } from './store.ts'

/** Of earlier ones nobody knows for what they were given. */
const isForAnswers = ({ givenFor }: Excuse): boolean => givenFor.length === 0 || givenFor.includes('answers')

export const changeRequest = operation({
  name: 'requests.change',
  at: post('/requests/:number/text'),
  summary:
    'Changes what a request says; judged by its page as that is now, together with what others changed meanwhile.',
  who: 'member',
  narrowed: [opener, assignee, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    version: smallNumber('Say which version of it you changed.')
      .describe('What others changed since this version stays; by default the present one.')
      .optional(),
    subject: line('Say in a few words what it is about.', longestSubject)
      .describe('Of one without a form; else it follows from the answers.')
      .optional(),
    answers: answersInput.optional(),
    body: bodyInput.optional(),
    whole: yesNo('Say true or false.').describe('True where what is left out is to go.').optional(),
    backTo: smallNumber('Name a version of it.')
      .describe('Puts back what it said in this version.')
      .optional(),
    excuse: text('Say why it is so all the same.', 1000).optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request }) => mayChange(act.by, request),
  async run(act, { request, type }, { backTo, ...wanted }) {
    const old = backTo === undefined ? undefined : await versionOf(act.db, request.id, backTo)
    if (backTo !== undefined && !old)
      throw invalid([{ field: 'backTo', message: `It has no version ${backTo}.` }])
    const said = old
      ? { subject: old.subject, body: old.body, answers: old.fields }
      : await saidNow(act, request, wanted)
    const { given, kept: unasked } = splitByForm(type?.value.form ?? [], said.answers, request.fields)
    const kept = (await excusesOf(act.db, request.id)).filter(isForAnswers)
    const judged = type
      ? await saidInType(act, type, {
          ...{ answers: given, excuse: wanted.excuse },
          ...(kept.length > 0 && { excusedAs: (old ?? request).fields }),
        })
      : { subject: said.subject, fields: {}, excused: false, lacks: false }
    const after = { subject: judged.subject, body: said.body, fields: { ...unasked, ...judged.fields } }
    if (
      JSON.stringify(after) ===
      JSON.stringify({ subject: request.subject, body: request.body, fields: request.fields })
    )
      throw conflict('It says that already.')
    const { openedBy } = request
    const requester = (await peopleById(act.db, act.by, [openedBy.id])).get(openedBy.id)
    const now = await afterChange(act, { request, type, requester }, after)
    if (type) await noteOthers(act, type, requester, { before: request, after: now })
    if (type && now.subject !== request.subject) await noteSimilar(act, type, now)
    await holdPlaces(act, now, { field: 'answers', reason: wanted.excuse }, request)
    await rewrite(act, request, { ...now, region: now.region })
    if (judged.excused && wanted.excuse !== undefined) await excused(act, request, wanted.excuse, ['answers'])
    const form = type?.value.form ?? []
    const before = await mentionedIn(act, ...writtenIn(form, request))
    const mentioned = (await mentionedIn(act, ...writtenIn(form, after))).filter((id) => !before.includes(id))
    await follow(act, request.id, mentioned)
    await stir(act.db, request.id, act.now)
    const came = isAnswered(act, request, { lacks: judged.lacks }) && (await detailsCame(act, now, type))
    await act.record({
      subject: subjectOfRequest(request),
      facts: {
        ...{ number: request.number, version: request.version, ...came },
        ...(mentioned.length > 0 && { mentioned: [...mentioned] }),
      },
    })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) =>
    `${who} changed what ${await requestTold(look, facts['number'])} says`,
  undo: ({ facts: { number: named, version } }) =>
    typeof named === 'number' && typeof version === 'number'
      ? { name: 'requests.change', input: { number: named, backTo: version } }
      : undefined,
  example: () => ({
    number: 10,
    body: 'Four readers wrote by now.\n\n- the page of two years ago comes first',
  }),
})
