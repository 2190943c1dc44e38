import { no, relation, yes, type Permission, type Person } from '#kernel'
import type { ShortLink } from './store.ts'
import type { Target } from './target.ts'

export const maker = relation('maker', 'whoever made it')
export const answering = relation('answering', 'whoever answers for the page that it leads to')

/** Who made it, who answers for the page that it leads to, and administrators. */
export function mayChange(by: Person, { madeBy }: ShortLink, target: Target | undefined): Permission {
  if (by.kind === 'admin' || by.kind === 'system' || by.id === madeBy.id) return yes
  if (target?.owner !== undefined && target.owner === by.handle) return yes
  return no(
    `${madeBy.name} made this short link. Ask them, or whoever answers for the page that it leads to.`,
  )
}
