import { z } from 'zod'
import { get, HeldShortly, listJson, operation, post, question, yes } from '#kernel'
import { choiceFields, chosenIn, fieldsBefore, timeFields, timesIn } from './choice-fields.ts'
import { choicesOf, chosenTimesOf, keepChoices, keepTimes } from './choices-store.ts'
import { mailWays, reasons, reasonSaid } from './reasons.ts'

const choicesJson = z
  .object({
    reasons: listJson(
      z.object({
        reason: z.enum(reasons),
        title: z.string(),
        here: z.boolean(),
        mail: z.enum(mailWays),
      }),
    ),
    quiet: z.boolean(),
    workingDays: listJson(z.number()),
    digestHour: z.number(),
    digestDay: z.number(),
  })
  .meta({ id: 'NoticeChoices' })

export const showChoices = question({
  name: 'notices.choices',
  at: get('/notices/settings'),
  summary: 'Shows what you chose to be told, where and when.',
  who: 'member',
  input: z.object({}),
  answers: choicesJson,
  may: () => yes,
  async answer({ db, by }) {
    const choices = await choicesOf(db, by.id)
    return {
      reasons: reasons.map((reason) => ({ reason, title: reasonSaid[reason].title, ...choices[reason] })),
      ...(await chosenTimesOf(db, by.id)),
    }
  },
  example: () => ({}),
})

/** What held before: between oneself and the handbook, and not for the journal. */
const held = new HeldShortly<Readonly<Record<string, string>>>()

export const chooseNotices = operation({
  name: 'notices.choose',
  at: post('/notices/settings'),
  summary: 'Chooses what you are told, where and when; what is not named stays as it is.',
  who: 'member',
  input: choiceFields,
  answers: z.object({ kept: z.boolean() }),
  on: () => undefined,
  may: () => yes,
  async run(act, _, given) {
    const choices = await choicesOf(act.db, act.by.id)
    const times = await chosenTimesOf(act.db, act.by.id)
    const chosen = chosenIn(given, choices)
    const chosenTimes = timesIn(given, times)
    await keepChoices(act.db, act.by.id, chosen)
    if (chosenTimes) await keepTimes(act.db, act.by, chosenTimes)
    const before = { ...fieldsBefore(chosen, choices), ...(chosenTimes && timeFields(times)) }
    await act.record({
      subject: { kind: 'people', id: act.by.id },
      facts: Object.keys(before).length === 0 ? {} : { held: held.hold(before) },
    })
    return { kept: true }
  },
  told: ({ who }) => `${who} chose what to be told`,
  undo: ({ facts }) => {
    const input = held.get(facts['held'])
    return input && { name: 'notices.choose', input }
  },
  example: () => ({ 'follows-mail': 'weekly' }),
})
