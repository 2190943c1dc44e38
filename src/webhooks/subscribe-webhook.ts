import type { Withheld } from './webhooks-consumer.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { conflict, invalid, operation, post } from '#kernel'
import { unstored } from '#people'
import { kindsInput, outcomesInput, type Announced } from './kinds-input.ts'
import { addressesInReach, NotFound, OutOfReach, type Reach } from './reach.ts'
import { insertSecret } from './secret-store.ts'
import { countWebhooks, insertWebhook } from './store.ts'
import { urlInput } from './url-input.ts'
import { secretJson } from './webhook-json.ts'
import { mayHaveSecrets, subjectOf } from './webhook-to-change.ts'

/** More would be a mistake of some program. */
const most = 100
/** How long a name may take to be found before it is left to the first delivery, in milliseconds. */
const patience = 3000

/** What the module is told by the house. */
export interface WebhooksWorld {
  /** What programs may be told of: names of operations, each with its sentence. */
  readonly announced: () => Announced
  /** Of which entries they hear nothing all the same. */
  readonly withheld?: () => readonly Withheld[]
  readonly reach: Reach
}

/** Answers `secret` once, outside of the result's JSON. */
export const subscribeWebhook = ({ announced, reach }: WebhooksWorld) =>
  operation({
    name: 'webhooks.subscribe',
    at: post('/webhooks'),
    summary:
      'Has another program told, at an address of its own, of what is done here; signed, and tried again.',
    who: 'admin',
    input: z.object({ url: urlInput, kinds: kindsInput(announced), outcomes: outcomesInput }),
    answers: secretJson,
    on: (_, { url }) => mustBeInReach(url, reach),
    may: mayHaveSecrets,
    async run(act, _, wanted) {
      if ((await countWebhooks(act.db)) >= most)
        throw conflict(`There are ${most} already. End one that is not needed any more.`)
      const id = await insertWebhook(act.db, act.by, wanted, act.now)
      const secret = await insertSecret(act.db, act.by, id, act.now)
      const { host } = new URL(wanted.url)
      await act.record({ subject: subjectOf({ id }), facts: { host, kinds: wanted.kinds } })
      return unstored({ id }, { secret })
    },
    told: ({ who, facts }) => `${who} had ${String(facts['host'])} told of what is done`,
    example: () => ({
      url: 'https://example.com/hooks/firsthand',
      kinds: ['campaigns.*'],
      outcomes: ['done'],
    }),
  })

/** Refuses what leads inside. A name that is not found may come to be; every delivery looks again. */
export async function mustBeInReach(url: string, reach: Reach): Promise<void> {
  const given = new AbortController()
  try {
    await Promise.race([
      addressesInReach(new URL(url), reach),
      pause(patience, undefined, { signal: given.signal }).catch(() => undefined),
    ])
  } catch (fault) {
    if (!(fault instanceof OutOfReach)) throw fault
    if (!(fault instanceof NotFound)) throw invalid([{ field: 'url', message: fault.message }])
  } finally {
    given.abort()
  }
}
