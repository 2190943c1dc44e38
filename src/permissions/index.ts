/** Who may what: one row for each operation, read from what the operations say of themselves, for people and programs. */
import { listPermissions } from './list-permissions.ts'
import { permissionsScreen } from './permissions-screen.tsx'
import type { Told } from './rows.ts'

/** The module, told of all that can be done and asked. */
export function permissions(told: () => readonly Told[]) {
  const list = listPermissions(told)
  return {
    name: 'permissions',
    questions: [list],
    screens: [permissionsScreen(list)],
    menu: [{ href: '/-/permissions', title: 'Who may what', inside: true }],
  }
}
