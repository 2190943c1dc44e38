import { missing, nearestName, type Definition, type KindOf, type Look } from '#kernel'
import { lookUpNames } from './look-up-names.ts'

interface Called<Value> {
  /** `team`. */
  readonly word: string
  /** Where its pages stand. */
  readonly path: string
  readonly others?: (value: Value) => readonly string[]
}

/** The definition of a page's address, by present or former name or title; else the nearest that there is. */
export async function oneNamed<Value>(
  look: Look,
  kind: KindOf<Value>,
  written: string,
  { word, path, others = () => [] }: Called<Value>,
): Promise<Definition<Value>> {
  const found = (await lookUpNames(look, kind, word, others)).find(written)
  if (found) return found
  const all = look.model.all(kind)
  const near = nearestName(
    written,
    all.flatMap(({ name, title }) => [name, title]),
  )
  const meant = all.find(({ name, title }) => name === near || title === near)
  throw missing(
    `The handbook has no ${word} “${written.slice(0, 80)}”.`,
    meant ? [{ say: `Open ${meant.title}`, href: `${path}/${encodeURIComponent(meant.name)}` }] : [],
  )
}
