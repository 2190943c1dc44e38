/** Who may what: one row for each operation, read from what the operations say of themselves, for people and programs. */
import type { AdministrationRoom } from '#design'
import { administrationScreen } from './administration-screen.tsx'
import { listPermissions } from './list-permissions.ts'
import { permissionsScreen } from './permissions-screen.tsx'
import type { Told } from './rows.ts'

/** The module, told of all that can be done and asked, and of the rooms of administrators. */
export function permissions(told: () => readonly Told[], rooms: () => readonly AdministrationRoom[]) {
  const list = listPermissions(told)
  return {
    name: 'permissions',
    questions: [list],
    screens: [permissionsScreen(list), administrationScreen(rooms)],
    menu: [
      { href: '/-/permissions', title: 'Who may what', inside: true },
      { href: '/-/administration', title: 'Administration', administers: true },
    ],
    actions: [
      {
        title: 'See who may what',
        href: '/-/permissions',
        words: ['permissions', 'rights', 'allowed', 'access control'],
        act: list,
      },
      {
        title: 'See what administrators do',
        href: '/-/administration',
        words: ['admin', 'settings', 'console', 'manage'],
        act: { name: list.name, who: 'admin' as const },
      },
    ],
    administration: [
      {
        href: '/-/permissions',
        title: 'Who may what',
        about: 'Every act and question, and which kind of person may do it.',
      },
    ],
  }
}
