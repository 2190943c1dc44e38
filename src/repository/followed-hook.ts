import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What a webhook brings to show that it is the repository's. */
export interface HookSent {
  readonly body: Uint8Array
  readonly header: (name: string) => string | undefined
}

/** Where the repository's webhook is to be sent. */
export const hookPath = '/-/hooks/handbook'

/**
 * Whether it knows the secret: by GitHub's signature over the body (`X-Hub-Signature-256`), GitLab's `X-Gitlab-Token`, or
 * the plain secret in `X-Firsthand-Token`. Compared in the same time whatever was sent.
 */
export function knowsSecret(secret: string, { body, header }: HookSent): boolean {
  const signature = header('x-hub-signature-256')
  if (signature !== undefined)
    return same(signature, `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
  const token = header('x-gitlab-token') ?? header('x-firsthand-token')
  return token !== undefined && same(token.trim(), secret)
}

const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
