import { perform, Refusal, systemPerson, transactionOf, type Clock, type House } from '#kernel'
import { disableWebhook } from './disable-webhook.ts'
import type { Attempt } from './delivery-store.ts'
import { channelBody, type ChannelMessage } from './channel-message.ts'
import { postTo, type Answered } from './post-to.ts'
import type { Reach } from './reach.ts'
import { faultOf, heldAfter, longestFailing, nextAfter } from './rules.ts'
import { signingSecrets } from './secret-store.ts'
import { endTry, failingSince, putBack, type Lent } from './sending-store.ts'
import { signatureHeaders } from './signature.ts'
import { webhookVisibleTo } from './store.ts'

/** What deliveries are sent with. */
export interface SenderWorld {
  readonly house: House
  /** The machine's: receivers compare the time of a try with their own. */
  readonly clock: Clock
  readonly reach: Reach
  /** A name that no other sender has. */
  readonly node: string
  /** Of this program, as it introduces itself. */
  readonly version: string
  readonly onFault: (fault: unknown) => void
  /** Milliseconds that one try may take in all. */
  readonly within?: number
  /** Certificates to trust beside the known ones. */
  readonly ca?: string
  /** What a channel is told of an entry, as anybody who works here may see it now; undefined where they may not. */
  readonly say?: (entryId: string, thing: NonNullable<Lent['thing']>) => Promise<ChannelMessage | undefined>
}

/** As Standard Webhooks recommends. */
const usually = 15_000

/** Sends one delivery and keeps what became of it; given back untried when it is cut short by `stopping`. */
export async function deliver(world: SenderWorld, lent: Lent, stopping: AbortSignal): Promise<void> {
  const { house, node, clock } = world
  const { db } = house.database
  const at = clock.now()
  const body = await bodyOf(world, lent)
  if (body === undefined) return dropped(world, lent, at)
  const answered = await send(world, { ...lent, body }, at, stopping).catch((fault: unknown) => {
    if (stopping.aborted) return undefined
    throw fault
  })
  if (answered === undefined) return putBack(db, node, lent)
  const now = clock.now()
  const { status } = answered
  const fault = status === undefined ? answered.fault : faultOf(status)
  const ms = Math.max(0, Math.round(now.since(at).total('milliseconds')))
  const attempt: Attempt = {
    at,
    ms,
    ...(status !== undefined && { status }),
    ...(fault !== undefined && { fault }),
  }
  const retryAfter = status === undefined ? undefined : answered.retryAfter
  const tried = { status, retryAfter, tries: lent.tries, now, chance: Math.random() }
  const next = nextAfter(tried)
  if (next.is === 'gone') await disable(house, lent.webhookId, 'gone')
  await transactionOf(db, systemPerson, (tx) =>
    endTry(tx, node, lent, {
      attempt,
      arrivedAt: next.is === 'arrived' ? now : undefined,
      givenUpAt: next.is === 'gone' || next.is === 'given up' ? now : undefined,
      runAt: next.is === 'waiting' ? next.until : undefined,
      heldUntil: heldAfter(tried),
    }),
  )
  if (next.is === 'waiting' || next.is === 'given up') await disableWhereHopeless(house, lent.webhookId, now)
}

/** What is sent: as it was written, or for a channel as it may be told by now. */
async function bodyOf({ say }: SenderWorld, { body, thing, entryId }: Lent): Promise<string | undefined> {
  if (!thing) return body
  const message = await say?.(entryId, thing)
  return message && channelBody(message)
}

/** Nothing is told of what is not open to everybody who works here any more. */
const dropped = ({ house, node }: SenderWorld, lent: Lent, at: Temporal.Instant): Promise<void> =>
  transactionOf(house.database.db, systemPerson, (tx) =>
    endTry(tx, node, lent, { attempt: { at, ms: 0, fault: notOpen }, givenUpAt: at }),
  )

const notOpen = 'Nothing was sent: what it would tell of is not open to everybody who works here any more.'

async function send(
  { house, reach, version, within = usually, ca }: SenderWorld,
  { id, webhookId, url, body, isChannel }: Lent,
  at: Temporal.Instant,
  stopping: AbortSignal,
): Promise<Answered> {
  const secrets = await transactionOf(house.database.db, systemPerson, (tx) =>
    signingSecrets(tx, webhookId, at),
  )
  const headers = {
    'content-type': 'application/json',
    'user-agent': `Firsthand/${version}`,
    ...(!isChannel && signatureHeaders({ id, at, body }, secrets)),
  }
  const to = isChannel ? (secrets[0] ?? url) : url
  return postTo({ url: to, headers, body, within, stopping, ...(ca !== undefined && { ca }) }, reach)
}

async function disableWhereHopeless(house: House, webhookId: string, now: Temporal.Instant): Promise<void> {
  const since = await failingSince(house.database.db, webhookId)
  if (since && Temporal.Instant.compare(since.add(longestFailing), now) <= 0)
    await disable(house, webhookId, 'failing')
}

/** Several that were on their way may find it out at once; the first has said it. */
async function disable(house: House, id: string, why: 'gone' | 'failing'): Promise<void> {
  const { stopped } = (await webhookVisibleTo(house.database.db, systemPerson, id)) ?? {}
  if (stopped && stopped.kind !== 'paused') return
  await perform(house, systemPerson, disableWebhook, { id, why }).catch((fault: unknown) => {
    if (!(fault instanceof Refusal)) throw fault
  })
}
