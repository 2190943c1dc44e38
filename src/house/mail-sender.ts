import { randomUUID } from 'node:crypto'
import { systemClock, type House } from '#kernel'
import { MailSender, openTransport } from '#mail'
import { keptAddress } from '#people'
import type { Surroundings } from '#start'
import { makeLetter, outboxTransport } from '#notices'
import { noticesWorld, outgoing } from '../app.ts'

/** Sends letters from this node, where the settings name a mail server. */
export function mailSender({ settings, log, url }: Surroundings, house: House): MailSender | undefined {
  const { smtpUrl, mailFrom } = settings
  outgoing.url = url
  outgoing.replies = settings.replies?.address
  outgoing.ready = smtpUrl !== undefined && mailFrom !== undefined
  outgoing.outbox = !outgoing.ready && settings.mode === 'demo'
  if (!outgoing.ready && !outgoing.outbox) return undefined
  const { send } =
    smtpUrl === undefined || mailFrom === undefined
      ? outboxTransport(house.database.db)
      : openTransport({ url: smtpUrl, from: mailFrom })
  return new MailSender({
    db: house.database.db,
    clock: systemClock,
    node: randomUUID(),
    send,
    make: makeLetter(noticesWorld, house),
    // The sample's other letters are shown where they are asked for.
    ...(outgoing.outbox && { madeOnly: true }),
    keptAddress,
    onFault: (fault) => log.error({ err: fault }, 'a letter could not be sent'),
  })
}
