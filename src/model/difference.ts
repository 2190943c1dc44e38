import type { Definition, Model } from '#kernel'
import { keyOf } from './blocks.ts'

/** How one definition differs between two models. */
export interface Change {
  readonly change: 'added' | 'ended' | 'renamed' | 'changed'
  readonly kind: string
  /** Its present name; its last one where it ended. */
  readonly name: string
  readonly before?: Definition
  readonly after?: Definition
  /** In words: `at most 3 → 2`; for a rename first `paid-social → paid-social-per-team`. */
  readonly says: readonly string[]
}

const wordsOf = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const isPlain = (value: unknown): boolean =>
  value === undefined || typeof value !== 'object' || value === null
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.every(isPlain)

/** `at most 3 → 2`; lists by what came and went; what is deeper only by its key. */
function sayChange(key: string, before: unknown, after: unknown): string {
  const shown = (value: unknown): string =>
    typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  if (isPlain(before) && isPlain(after)) return `${wordsOf(key)} ${shown(before)} → ${shown(after)}`
  if (isList(before) && isList(after)) {
    const gone = before.filter((one) => !after.includes(one)).map((one) => `without ${String(one)}`)
    const come = after.filter((one) => !before.includes(one)).map((one) => `with ${String(one)}`)
    const moved = gone.length + come.length === 0 ? ['in another order'] : []
    return `${wordsOf(key)} ${[...come, ...gone, ...moved].join(', ')}`
  }
  return `${wordsOf(key)} changed`
}

const entriesOf = (value: unknown): readonly [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

function sayChanges(before: Definition, after: Definition): readonly string[] {
  const old = new Map(entriesOf(before.value))
  const now = new Map(entriesOf(after.value))
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  )
  const own = [
    ...(before.title === after.title || before.name !== after.name
      ? []
      : [`title ${before.title} → ${after.title}`]),
    ...(before.owner === after.owner
      ? []
      : [`owner ${before.owner ?? 'nobody'} → ${after.owner ?? 'nobody'}`]),
  ]
  return [...keys.map((key) => sayChange(key, old.get(key), now.get(key))), ...own]
}

/** What is put in force, ended, renamed or changed between two models; in the order of the later one, ends last. */
export function differenceOf(before: Model, after: Model): readonly Change[] {
  const old = new Map(
    before.definitions.map((definition) => [keyOf(definition.kind, definition.name), definition]),
  )
  const gone = new Map(old)
  const changes: Change[] = []
  for (const definition of after.definitions) {
    const { kind, name, formerly } = definition
    const key = [name, ...formerly].map((one) => keyOf(kind, one)).find((one) => old.has(one))
    const was = key === undefined ? undefined : old.get(key)
    if (key !== undefined) gone.delete(key)
    if (!was) {
      changes.push({ change: 'added', kind, name, after: definition, says: [definition.said] })
      continue
    }
    const says = sayChanges(was, definition)
    if (was.name !== name)
      changes.push({
        change: 'renamed',
        kind,
        name,
        before: was,
        after: definition,
        says: [`${was.name} → ${name}`, ...says],
      })
    else if (says.length > 0)
      changes.push({ change: 'changed', kind, name, before: was, after: definition, says })
  }
  for (const was of gone.values())
    changes.push({ change: 'ended', kind: was.kind, name: was.name, before: was, says: [was.said] })
  return changes
}
