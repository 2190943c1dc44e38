import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A key of 256 random bits, written as Standard Webhooks writes symmetric ones. */
export const newSigningSecret = (): string => prefix + randomBytes(32).toString('base64')

/** What is sent, as far as its signature covers it. */
export interface Signed {
  /** The `webhook-id`; without a full stop. */
  readonly id: string
  /** Of the try, in whole seconds. */
  readonly at: Temporal.Instant
  readonly body: string
}

/** The three headers of Standard Webhooks 1.0; several secrets sign side by side, the newest first. */
export function signatureHeaders(signed: Signed, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(signed.at.epochMilliseconds / 1000))
  const content = `${signed.id}.${timestamp}.${signed.body}`
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
  })
  return {
    'webhook-id': signed.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
