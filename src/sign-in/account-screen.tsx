import { screen, submits, type Submits } from '#design'
import { answerIn, get, isFresh, lookAs, todayIn } from '#kernel'
import { addressOf, loadSections } from '#people'
import type { AccountPart } from './account-part.ts'
import type { listAudit } from './list-audit.ts'
import { listSessions } from './list-sessions.ts'
import { AccountPage, type AccountProps } from './pages/account-page.tsx'
import { passwordHash } from './password-store.ts'
import { removePassword } from './remove-password.ts'
import { revokeOtherSessions } from './revoke-other-sessions.ts'
import { revokeSession } from './revoke-session.ts'
import type { setPassword } from './set-password.ts'

const here = '/-/account'

export const accountScreen = (
  list: ReturnType<typeof listAudit>,
  set: ReturnType<typeof setPassword>,
  parts: readonly AccountPart[],
) =>
  screen<AccountProps>({
    at: get('/account'),
    title: () => 'Your account',
    secret: true,
    load: ({ house, by, attempt }) =>
      lookAs(house, by, async (look) => {
        const { sessions } = await answerIn(look, listSessions, {})
        const [known, address] = [await passwordHash(look.db, by.id), await addressOf(look.db, by.id)]
        return {
          sessions,
          lately: (await answerIn(look, list, { person: by.handle, limit: 20 })).entries,
          ...(address !== undefined && { address }),
          ...(known && { setAt: known.setAt }),
          parts: await loadSections(parts, look, { person: by }),
          fresh: isFresh(by, look.now),
          today: todayIn(look),
          ...(attempt && { attempt }),
        }
      }),
    view: (props, frame) => AccountPage(props, frame),
    submits: [
      submits(set, () => here),
      submits(removePassword, () => here),
      submits(revokeSession, () => here),
      submits(revokeOtherSessions, () => here),
    ] satisfies readonly Submits[],
  })
