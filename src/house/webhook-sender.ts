import { randomUUID } from 'node:crypto'
import { systemClock, type House } from '#kernel'
import type { Surroundings } from '#start'
import { Sender } from '#webhooks'
import { sayToChannel } from '#notices'
import { noticesWorld, webhookReach } from '../app.ts'
import { version } from '../root.ts'

/** Sends what waits for webhooks from this node; to private addresses where the settings say so. */
export function webhookSender({ settings, log }: Surroundings, house: House): Sender {
  webhookReach.privateToo = settings.privateWebhooks === 'allow'
  return new Sender({
    house,
    clock: systemClock,
    reach: webhookReach,
    say: sayToChannel(noticesWorld, house),
    node: randomUUID(),
    version: version(),
    onFault: (fault) => log.error({ err: fault }, 'a webhook could not be sent to'),
  })
}
