import { screen } from '#design'
import { answerIn, forbidden, get, lookAs, mayAtAll } from '#kernel'
import type { listPermissions } from './list-permissions.ts'
import { PermissionsPage, type PermissionsProps } from './pages/permissions-page.tsx'

/** The table for people, narrowed by the words and the tick in its address. */
export const permissionsScreen = (list: ReturnType<typeof listPermissions>) =>
  screen<PermissionsProps>({
    at: get('/permissions'),
    title: () => 'Who may what',
    load({ house, by, query }) {
      const permission = mayAtAll(by, list)
      if (!permission.allowed) throw forbidden(permission.reason)
      const words = (query.get('words') ?? '').trim().slice(0, 100)
      const mine = query.get('mine') === 'true'
      return lookAs(house, by, async (look) => ({
        rows: (await answerIn(look, list, { ...(words !== '' && { words }), ...(mine && { mine: 'true' }) }))
          .permissions,
        words,
        mine,
      }))
    },
    view: (props) => <PermissionsPage {...props} />,
  })
