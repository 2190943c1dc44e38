import { missing, nearestName, Refusal, type Definition, type KindOf, type Model } from '#kernel'

/** A frozen model over definitions in the order of pages and lines. */
export function snapshotOf(commit: string, definitions: readonly Definition[], zone = 'UTC'): Model {
  const byKind = Map.groupBy(definitions, ({ kind }) => kind)
  const byName = new Map(
    definitions.map((definition) => [`${definition.kind} ${definition.name}`, definition]),
  )
  // A kind's word stands for its value type: only that kind's own compile makes definitions of it.
  const find = <Value>({ kind }: KindOf<Value>, name: string): Definition<Value> | undefined =>
    byName.get(`${kind} ${name}`) as Definition<Value> | undefined
  const all = <Value>({ kind }: KindOf<Value>): readonly Definition<Value>[] =>
    (byKind.get(kind) ?? []) as readonly Definition<Value>[]
  return Object.freeze({
    commit,
    zone,
    definitions,
    find,
    all,
    one<Value>(kind: KindOf<Value>, name: string, field?: string) {
      const found = find(kind, name)
      if (found) return found
      const names = all(kind).map((definition) => definition.name)
      const near = nearestName(name, names)
      const message = `There is no ${kind.kind} "${name}" in the handbook.`
      const way = { say: `Use ${near}`, detail: 'the nearest name there is' }
      if (field === undefined) throw missing(message, near === undefined ? [] : [way])
      throw new Refusal('invalid', message, {
        fields: [{ field, message: near === undefined ? message : `${message} Did you mean ${near}?` }],
        nearest: near === undefined ? [] : [{ ...way, change: { [field]: near } }],
      })
    },
  })
}

/** The model before the first page. */
export const emptyModel = (commit: string): Model => snapshotOf(commit, [])
