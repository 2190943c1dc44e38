import type { Definition } from '#kernel'

/** Definitions that stand above themselves by way of what `above` names, each with that way. */
export function circles<Value>(
  all: readonly Definition<Value>[],
  above: (value: Value) => string | undefined,
): readonly { readonly of: Definition<Value>; readonly way: readonly Definition<Value>[] }[] {
  const byName = new Map(all.map((definition) => [definition.name, definition]))
  return all.flatMap((of) => {
    const way: Definition<Value>[] = [of]
    let next = byName.get(above(of.value) ?? '')
    while (next && !way.includes(next)) {
      way.push(next)
      next = byName.get(above(next.value) ?? '')
    }
    return next === of ? [{ of, way }] : []
  })
}
