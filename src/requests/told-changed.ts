import type { Act } from '#kernel'
import { along } from './alongside.ts'
import type { Request } from './request.ts'
import { requestVisibleTo } from './store.ts'

/** Tells those who go along that a request was changed, as it is now. */
export async function toldChanged(act: Act, before: Request): Promise<void> {
  const now = await requestVisibleTo(act, before.number)
  if (now) await along((one) => one.changed?.(act, now, before))
}
