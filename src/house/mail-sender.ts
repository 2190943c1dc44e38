import { randomUUID } from 'node:crypto'
import { systemClock, type House } from '#kernel'
import { MailSender, openTransport } from '#mail'
import { keptAddress } from '#people'
import type { Surroundings } from '#start'
import { outgoing } from '../app.ts'

/** Sends letters from this node, where the settings name a mail server. */
export function mailSender({ settings, log, url }: Surroundings, house: House): MailSender | undefined {
  const { smtpUrl, mailFrom } = settings
  outgoing.url = url
  outgoing.ready = smtpUrl !== undefined && mailFrom !== undefined
  if (smtpUrl === undefined || mailFrom === undefined) return undefined
  const { send } = openTransport({ url: smtpUrl, from: mailFrom })
  return new MailSender({
    db: house.database.db,
    clock: systemClock,
    node: randomUUID(),
    send,
    keptAddress,
    onFault: (fault) => log.error({ err: fault }, 'a letter could not be sent'),
  })
}
