import { missing, no, relation, yes, type Act, type Permission, type Person } from '#kernel'
import { commentNow, type Standing } from './earlier-store.ts'
import { requestToChange, type Concerned } from './request-to-change.ts'

export const writer = relation('writer', 'whoever said it')

/** What was said about a request, and the request, locked. */
export interface SaidOf extends Concerned {
  readonly said: Standing
}

/** A comment that an act is about; missing for those who may not know of the request. */
export async function commentToChange(
  act: Act,
  { number: named, comment }: { readonly number: number; readonly comment: number },
): Promise<SaidOf> {
  const found = await requestToChange(act, named)
  const said = await commentNow(act.db, found.request.id, comment)
  if (!said) throw missing(`Nothing with the number ${comment} was said about it.`)
  return { ...found, said }
}

/** What somebody said is theirs alone: also administrators leave it as it is. */
export const mayReword = (by: Person, { said }: SaidOf): Permission =>
  by.id === said.by.id ? yes : no(`${said.by.name} said that; only they change it. Answer it instead.`)
