import type { Db } from '#kernel'
import { sendMail, type Outgoing } from '#mail'

/** What of an address was changed, and whose it is. */
interface ChangedAddress {
  readonly name: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Tells whoever reads the old address and the new one: one of them may know nothing of it. */
export async function tellBothAddresses(
  db: Db,
  { ready, url }: Outgoing,
  { name, before, after }: ChangedAddress,
  now: Temporal.Instant,
): Promise<void> {
  if (!ready) return
  const letter = {
    about: 'An address was changed',
    name,
    subject: 'Your address was changed',
    until: now.add({ hours: 24 * 3 }),
  }
  const help = 'If you know nothing of it, tell an administrator at once.'
  const open = { open: `${url}/-/account`, says: 'Your account' }
  if (before !== undefined) {
    const says = `An administrator at ${url} took this address out of your account. Codes to sign in do not come here any more.`
    await sendMail(db, { ...letter, address: before, lines: [says, help] }, now)
  }
  if (after !== undefined) {
    const says = `An administrator at ${url} made this the address of your account. Codes to sign in come here.`
    await sendMail(db, { ...letter, address: after, lines: [says, help, open] }, now)
  }
}
