import { setTimeout as pause } from 'node:timers/promises'
import { perform, Refusal, type House, type Person } from '#kernel'
import type { GitRun } from './http-backend.ts'
import { answerHook, readAsked, type AskedPush, type PushAnswer } from './pre-receive.ts'
import type { Versions } from './versions.ts'

/** The node that takes the push. */
export interface Receiver {
  readonly versions: Versions
  readonly house: House
  /** Where people open it, in front of each address that is told. */
  readonly url?: string | undefined
  readonly onFault?: (fault: unknown) => void
}

/** Git moves its refs within moments of the answer; a client that hangs must not keep others waiting longer. */
const mostMilliseconds = 10_000

/**
 * Takes the push that a running git asks about. The database has it before git hears yes and moves the cache's refs; a
 * node that dies between the two finds refs and packs again in the database.
 */
export async function receivePush(receiver: Receiver, person: Person, run: GitRun): Promise<void> {
  const asked = await readAsked(run.hook)
  if (!asked) return
  let gone = false
  void run.ended.then(() => (gone = true))
  await receiver.versions.cache.whileRefsStand(async () => {
    // Whoever gave up while others were served has not pushed.
    if (gone) return
    const { quarantine } = asked
    const laid = await receiver.versions.layDown(quarantine === undefined ? undefined : { quarantine })
    try {
      answerHook(run.hook, await judge(receiver, person, asked, laid.id))
      // Until git has put the objects in their place, they are read where they are.
      await Promise.race([run.ended, pause(mostMilliseconds, undefined, { ref: false })])
    } finally {
      await laid.remove()
    }
  })
  receiver.versions.settleSoon()
}

async function judge(
  { versions, house, onFault, url = '' }: Receiver,
  person: Person,
  { changes }: AskedPush,
  objects: string,
): Promise<PushAnswer> {
  try {
    const { result } = await perform(house, person, versions.push, { changes, objects })
    return {
      taken: true,
      lines: [
        ...result.findings,
        ...result.alters.map(({ says, href }) => `${says} ${url}${href}`),
        result.changed ? 'In force from now on.' : 'Kept. The version in force is unchanged.',
      ],
    }
  } catch (fault) {
    if (fault instanceof Refusal) return refused(fault)
    onFault?.(fault)
    return { taken: false, lines: ['Something went wrong here, and nothing was taken. Push again later.'] }
  }
}

const refused = ({ message, fields }: Refusal): PushAnswer => ({
  taken: false,
  lines: [...fields.map(({ field, message: what }) => `${field}  ${what}`), message],
})
