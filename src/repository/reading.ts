import type { Definition, Model } from '#kernel'
import { missing } from '#kernel'
import type { Handbook, Repository } from '#pages'

export interface Finding {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'notice'
  readonly kind: string
  readonly name?: string
  readonly message: string
  readonly mend?: string
}
export interface Compiled {
  readonly model: Model
  readonly findings: readonly Finding[]
}
/** Makes the model of a version; what its broken pages lost is taken from `parent`. */
export type Compile = (
  handbook: Handbook,
  repository: Repository,
  parent: Model | undefined,
) => Promise<Compiled>

export const newErrors = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] =>
  after.filter(
    (f) =>
      f.severity === 'error' &&
      !before.some((b) => b.path === f.path && b.message === f.message && b.name === f.name),
  )
export function sayFinding({ path, line, column, kind, name, message, mend }: Finding): string {
  const what = name === undefined ? kind : `${kind} ${name}`
  return `${path}:${line}:${column}  ${what}: ${message}${mend === undefined ? '' : ` ${mend}`}`
}
export function modelOf(commit: string, definitions: readonly Definition[]): Model {
  const find = <V>(kind: { kind: string; value?: V }, name: string) =>
    definitions.find((d) => d.kind === kind.kind && d.name === name) as Definition<V> | undefined
  return {
    commit,
    definitions,
    find,
    all: (kind) => definitions.filter((d) => d.kind === kind.kind) as never,
    one: (kind, name) => {
      const found = find(kind, name)
      if (!found) throw missing(`no ${name}`)
      return found
    },
  }
}
