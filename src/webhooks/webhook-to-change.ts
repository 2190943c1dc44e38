import { z } from 'zod'
import { conflict, missing, no, yes, type Act, type Permission } from '#kernel'
import { lockedWebhookVisibleTo, type Webhook } from './store.ts'

/** How an act names the webhook it is about. */
export const webhookId = z.uuid({ error: 'Name the webhook by its id.' })

/** Loads it and keeps others from changing it meanwhile; one that has ended changes no more. */
export async function webhookToChange(act: Act, { id }: { readonly id: string }): Promise<Webhook> {
  const webhook = await lockedWebhookVisibleTo(act.db, act.by, id)
  if (!webhook) throw noSuchWebhook()
  if (webhook.stopped?.kind === 'ended') throw conflict('It has ended: add a new one instead.')
  return webhook
}

export const noSuchWebhook = () => missing('There is no such webhook.')

/** The journal's name for it. */
export const subjectOf = ({ id }: { readonly id: string }) => ({ kind: 'webhooks', id })

/** What is sent by hand is sent now or not at all. */
export function mustBeSentTo({ stopped }: Webhook): void {
  if (stopped) throw conflict('Nothing is sent to it now. Have it told again first, then send.')
}

/** A secret is made for somebody: Firsthand itself makes none. */
export const mayHaveSecrets = ({ by }: Pick<Act, 'by'>): Permission =>
  by.kind === 'admin' ? yes : no('Only administrators may do this.')
