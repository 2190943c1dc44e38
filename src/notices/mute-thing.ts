import { z } from 'zod'
import { operation, post, yes } from '#kernel'
import { muteFor } from './mute-for.ts'
import { holdThing, thingFields, withHeldNotices } from './notice-fields.ts'
import { unmute } from './mutes-store.ts'

const muted = z.object({ muted: z.boolean() })
const example = () => ({ kind: 'campaigns', id: '019469a0-0000-7000-8000-000000000001' })

export const muteThing = operation({
  name: 'notices.mute',
  at: post('/notices/mutes'),
  summary:
    'Mutes a thing: you are told of it only what is about you, when you are mentioned, asked or assigned.',
  who: 'member',
  input: z.object(thingFields),
  answers: muted,
  on: (_, thing) => thing,
  may: () => yes,
  async run(act, thing) {
    await muteFor(act, thing)
    await act.record({ subject: { kind: 'people', id: act.by.id }, facts: holdThing(thing) })
    return { muted: true }
  },
  told: ({ who }) => `${who} muted something`,
  undo: (entry) => withHeldNotices('notices.unmute', entry),
  example,
})

export const unmuteThing = operation({
  name: 'notices.unmute',
  at: post('/notices/mutes/end'),
  summary: 'Ends that a thing is muted: you are told of it again as of others.',
  who: 'member',
  input: z.object(thingFields),
  answers: muted,
  on: (_, thing) => thing,
  may: () => yes,
  async run(act, thing) {
    await unmute(act.db, act.by.id, thing)
    await act.record({ subject: { kind: 'people', id: act.by.id }, facts: holdThing(thing) })
    return { muted: false }
  },
  told: ({ who }) => `${who} wants to be told of something again`,
  undo: (entry) => withHeldNotices('notices.mute', entry),
  example,
})
