import { Refusal, systemPerson, transactionOf, type House, type Person } from '#kernel'
import { sendMail } from '#mail'
import { addressOf, foldAddress, peopleById } from '#people'
import { readReceived, type Received } from './received.ts'
import { keepAnswered, keepReply, messageHash, repliedSince, repliesSince } from './replies-store.ts'
import { threadBySecret, type Thread } from './threads-store.ts'
import type { NoticesWorld } from './world.ts'

/** What is said to the mail server that brings a letter: taken, or why not. */
export type Taken =
  | { readonly is: 'taken' }
  | { readonly is: 'refused'; readonly code: 550 | 451; readonly says: string }

/** A letter at one of the addresses that answers go to. */
export interface Came {
  readonly secret: string
  readonly raw: Uint8Array
}

const taken: Taken = { is: 'taken' }
const refused = (says: string, code: 550 | 451 = 550): Taken => ({ is: 'refused', code, says })

/**
 * A letter that comes again within this is tried again, for the case that it was kept and not yet said: the act knows its
 * key and does it once. Keys are forgotten a day later.
 */
const mayRepeat = { hours: 48 }

/** More in an hour is a machine, whatever it says of itself. */
const most = 30

/** Whose answer it would be, and to what; undefined where the address is in no letter or they left. */
export async function whoseReply(
  house: House,
  secret: string,
): Promise<{ readonly thread: Thread; readonly person: Person; readonly address: string } | undefined> {
  return transactionOf(house.database.db, systemPerson, async (tx) => {
    const thread = await threadBySecret(tx, secret)
    if (!thread) return undefined
    const person = (await peopleById(tx, systemPerson, [thread.personId])).get(thread.personId)
    const address = await addressOf(tx, thread.personId)
    return person && person.kind !== 'left' && address !== undefined ? { thread, person, address } : undefined
  })
}

/**
 * An answer to a letter becomes a comment, by the act that every door takes. Machines are heard and not answered. What is
 * not taken comes back to its writer with what they wrote; to nobody else is anything sent.
 */
export async function takeReply(world: NoticesWorld, house: House, { secret, raw }: Came): Promise<Taken> {
  const found = await whoseReply(house, secret)
  if (!found) return refused('No letter of the handbook has this address.')
  const { thread, person, address } = found
  const received = await readReceived(raw)
  if (received.machine) return taken
  if (received.from === undefined || foldAddress(received.from) !== foldAddress(address))
    return refused('Send it from the address that the letter came to.')
  const { db } = house.database
  const now = house.clock.now()
  const message = messageHash(received.messageId, raw, thread.thing)
  const state = await transactionOf(db, systemPerson, async (tx) => {
    if ((await repliesSince(tx, person.id, now.subtract({ hours: 1 }))) >= most) return 'many'
    if (await keepReply(tx, { personId: person.id, thing: thread.thing, message }, now)) return 'due'
    return (await repliedSince(tx, person.id, message, now.subtract(mayRepeat))) ? 'due' : 'long ago'
  })
  if (state === 'many') return refused('Too many answers in an hour. Comment in the handbook.', 451)
  if (state === 'long ago') return taken
  const said = await comment(world, house, { person, thread, received, key: `mail.${message}` })
  if (said !== undefined) await answer(house, { thread, person, address, says: said, received, message })
  return taken
}

/** Says to whoever wrote a letter to several addresses, one of which took it, that others did not. */
export async function sayNotTaken(house: House, { secret, raw }: Came, why: readonly string[]) {
  const found = await whoseReply(house, secret)
  const received = await readReceived(raw)
  if (!found || received.machine) return
  const of = why.length === 1 ? 'Another address' : `${why.length} other addresses`
  const says = `Your comment was added where this letter came from. ${of} to which you sent it did not take it: ${why.join(' ')}`
  await answer(house, { ...found, says, received })
}

/** Writes the comment; answers why it was not written, or what of it was not. */
async function comment(
  { commenting }: NoticesWorld,
  house: House,
  {
    person,
    thread: { thing },
    received: { text, files },
    key,
  }: { readonly person: Person; readonly thread: Thread; readonly received: Received; readonly key: string },
): Promise<string | undefined> {
  const of = commenting().find((one) => one.of === thing.kind)
  if (!of) return 'What this letter was about takes no comments by mail. Open it in the handbook.'
  if (text === '') return 'There was nothing new in your answer: only what it quotes, or a signature.'
  let notes: string
  try {
    notes = await of.commentBy(house, { by: person, id: thing.id, text, key })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    // What is missing for them may be there for others: nothing of it is said.
    const hidden = fault.kind === 'missing' || fault.kind === 'forbidden'
    return hidden
      ? 'What you answered to is not open to you any more, or takes no comments of yours.'
      : fault.message
  }
  const without =
    files === 0
      ? ''
      : 'Your comment was added, without the files that came along. Attach them in the handbook.'
  return [notes, without].filter((one) => one !== '').join(' ') || undefined
}

/** Says to its writer what became of an answer, with what they wrote, so that nothing is lost; of one message once. */
function answer(
  house: House,
  {
    thread: { firstMail },
    person,
    address,
    says,
    received: { text },
    message,
  }: {
    readonly thread: Thread
    readonly person: Person
    readonly address: string
    readonly says: string
    readonly received: Received
    /** The message that is answered; absent where it is a word of its own. */
    readonly message?: string
  },
): Promise<void> {
  const now = house.clock.now()
  return transactionOf(house.database.db, systemPerson, async (tx) => {
    if (message !== undefined && !(await keepAnswered(tx, person.id, message, now))) return
    await sendMail(
      tx,
      {
        about: 'what became of an answer by mail',
        address,
        name: person.name,
        subject: 'Your answer to the handbook',
        lines: [says, ...(text === '' ? [] : ['This is what you wrote:', { quote: text }])],
        until: now.add({ hours: 72 }),
        way: { first: firstMail },
      },
      now,
    )
  })
}
