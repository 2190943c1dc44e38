import { lookAs, systemPerson, transactionOf, type House, type Person } from '#kernel'
import type { LetterContent } from '#mail'
import { addressOf, peopleById } from '#people'
import { choicesOf } from './choices-store.ts'
import type { Notice } from './notice.ts'
import { digestOf, letterOf } from './letter-lines.ts'
import { goesPastMute, stronger, type Reason } from './reasons.ts'
import { noticesOfLetter } from './store.ts'
import { stopSecret, threadAbout, type Thread } from './threads-store.ts'
import { tellAll } from './tell.ts'
import type { NoticesWorld } from './world.ts'

/** What Firsthand itself knows of a letter before its reader's sight is asked. */
interface Meant {
  readonly person: Person
  readonly address: string
  readonly notices: readonly Notice[]
  readonly thread?: Thread | undefined
  readonly reason: Reason
  readonly stop: string
}

/**
 * Writes what a letter says, in the moment in which it is sent: of what its reader may see by then, has not read here
 * meanwhile and still wants by mail. Undefined where nothing of it is left, or where they left.
 */
export const makeLetter =
  (world: NoticesWorld, house: House) =>
  async (mailId: string): Promise<LetterContent | undefined> => {
    const { db } = house.database
    const meant = await transactionOf(db, systemPerson, (tx) => meantBy(tx, mailId))
    if (!meant) return undefined
    const { person, address, thread, reason, stop } = meant
    const told = await lookAs(house, person, (look) => tellAll(world, look, meant.notices))
    if (told.length === 0) return undefined
    const { url, replies } = world.outgoing
    const stops = `${url}/-/notices/stop/${stop}`
    const content = thread
      ? letterOf(told, {
          url,
          stops,
          ...(world.commenting().some(({ of }) => of === thread.thing.kind) && replies && { replies: true }),
        })
      : digestOf(told, { url, stops })
    const answers = thread && replies !== undefined ? replyAddress(replies, thread.secret) : undefined
    const later = thread && thread.firstMail !== mailId
    return {
      address,
      name: person.name,
      subject: later ? `Re: ${content.subject}` : content.subject,
      lines: content.lines,
      way: {
        list: `${reason}.notices`,
        stop: stops,
        ...(later && { first: thread.firstMail }),
        ...(answers !== undefined && { replyTo: answers }),
      },
    }
  }

/** `replies+secret@example.com`. */
const replyAddress = (replies: string, secret: string): string =>
  replies.replace(/@(?=[^@]*$)/, `+${secret}@`)

async function meantBy(db: House['database']['db'], mailId: string): Promise<Meant | undefined> {
  const all = await noticesOfLetter(db, mailId)
  const [first] = all
  if (!first) return undefined
  const { personId } = first
  const person = (await peopleById(db, systemPerson, [personId])).get(personId)
  const address = await addressOf(db, personId)
  if (!person || person.kind === 'left' || address === undefined) return undefined
  const choices = await choicesOf(db, personId)
  const notices = all.filter(
    ({ reason, muted }) => choices[reason].mail !== 'never' && (!muted || goesPastMute(reason)),
  )
  const [strongest, ...others] = notices.map(({ reason }) => reason)
  if (strongest === undefined) return undefined
  const reason = others.reduce(stronger, strongest)
  return {
    ...{ person, address, notices, reason, stop: await stopSecret(db, personId, reason) },
    // A letter at once is about one thing. A digest about one thing only is still a digest.
    ...(first.way === 'at-once' && { thread: await threadAbout(db, personId, first.thing) }),
  }
}
