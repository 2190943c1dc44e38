import { everNamed, identitiesOf, rememberNearest, type Definition, type KindOf, type Look } from '#kernel'

/** How rows from elsewhere name definitions of a kind. */
export interface NameLookUp<Value> {
  find(written: string): Definition<Value> | undefined
  fault(written: string): string
  /** What lasts of it, and its title. */
  scope(definition: Definition): { readonly id: string; readonly title: string }
}

/** The definitions of a kind by present and former names, titles and other names, in capitals or not. */
export async function lookUpNames<Value>(
  look: Look,
  kind: KindOf<Value>,
  word: string,
  others: (value: Value) => readonly string[] = () => [],
): Promise<NameLookUp<Value>> {
  const ids = await identitiesOf(look.db, kind.kind)
  const all = look.model.all(kind)
  const called = new Map<string, Definition<Value>>()
  for (const one of all)
    for (const name of [one.title, ...others(one.value)]) called.set(name.toLowerCase(), one)
  for (const [name, one] of await everNamed(look, kind)) called.set(name.toLowerCase(), one)
  for (const one of all) called.set(one.name.toLowerCase(), one)
  const nearest = rememberNearest(() => all.flatMap(({ name, title }) => [name, title]))
  return {
    find: (written) => called.get(written.toLowerCase()) ?? called.get(hyphened(written)),
    fault: (written) => sayUnknown(word, written, nearest(written)),
    scope: ({ name, title }) => ({ id: ids.get(name) ?? name, title }),
  }
}

const hyphened = (written: string): string => written.toLowerCase().replaceAll(/[\s_]+/gu, '-')

/** Says that the handbook has no such thing, and what it has that is near. */
export function sayUnknown(word: string, written: string, near: string | undefined): string {
  const said = `The handbook has no ${word} “${written.slice(0, 80)}”.`
  return near === undefined ? `${said} Use a name that a page defines.` : `${said} Did you mean ${near}?`
}
