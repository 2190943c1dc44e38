import { targetOf, type Faces } from './import-order.ts'
import type { SourceFile } from './source-file.ts'

/** Each ring of files that import one another, types included, once, from its first file in the alphabet. */
export function cycles(tree: readonly SourceFile[], faces: Faces): string[] {
  const next = new Map(
    tree.map((file) => [file.path, file.imports.flatMap(({ from }) => targetOf(file, from, faces) ?? [])]),
  )
  const rings = new Set<string>()
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path)
    if (at !== -1) {
      rings.add(inOrder(way.slice(at)))
      return
    }
    if (done.has(path)) return
    for (const to of next.get(path) ?? []) walk(to, [...way, path])
    done.add(path)
  }
  for (const { path } of tree) walk(path, [])
  return [...rings].toSorted()
}

function inOrder(ring: readonly string[]): string {
  const first = ring.indexOf(ring.toSorted()[0] ?? '')
  return [...ring.slice(first), ...ring.slice(0, first + 1)].join(' → ')
}
