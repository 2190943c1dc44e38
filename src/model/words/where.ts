import { nearestName } from '#kernel'
import { z } from 'zod'
import { factsIn } from '../also-facts.ts'
import type { Context } from '../known.ts'
import type { FactOf, Subject } from '../subject.ts'
import type { KeyPath } from '../written.ts'
import { named } from './name.ts'
import { placeOf } from './place-names.ts'
import { place } from './place.ts'
import { readSpan } from './span.ts'

export type Scalar = string | number | boolean

/** One test of one fact. */
export type Condition =
  | { readonly test: 'any of'; readonly values: readonly Scalar[] }
  /** Numbers; for spans in days. */
  | {
      readonly test: 'more than' | 'at least' | 'less than' | 'at most'
      readonly value: number
      readonly said: string
    }
  | { readonly test: 'within'; readonly list: string; readonly values: readonly Scalar[] }
  | { readonly test: 'not'; readonly condition: Condition }

/** Which of its subject a rule speaks of: every part must hold. */
export interface Where {
  readonly parts: readonly { readonly fact: string; readonly condition: Condition }[]
}

const scalar = z.union([z.string().min(1), z.number(), z.boolean()])
/** A map of facts: a value, a list of values (any of), or words like `more than 1`, `within countries-of-focus`, `not …`. */
export const whereWord = z.union([
  z.record(z.string(), z.union([scalar, z.array(scalar).min(1)])),
  z.string().min(1),
])
export type WrittenWhere = z.output<typeof whereWord>

export const everything: Where = Object.freeze({ parts: [] })

/** The predicate of a written map; tells of facts and values that the subject does not have. */
export function where(
  context: Context,
  path: KeyPath,
  written: WrittenWhere | undefined,
  subject: Subject | undefined,
): Where {
  if (written === undefined || !subject) return everything
  if (typeof written === 'string') {
    context.later(
      path,
      'a condition in one text is not supported yet.',
      'Write a map, like {channel: paid-social}.',
    )
    return everything
  }
  const facts = factsIn(subject, context.known, written)
  const known = Object.keys(facts)
  const parts = Object.entries(written).flatMap(([name, value]) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    const here = [...path, name]
    if (fact) return [{ fact: name, condition: conditionOf(context, here, value, name, fact) }]
    const near = nearestName(name, known)
    context.fault(
      here,
      `${subject.name} have no fact "${name}".`,
      near ? `Did you mean "${near}"?` : `They have ${known.join(', ')}.`,
    )
    return []
  })
  return { parts }
}

function conditionOf(
  context: Context,
  path: KeyPath,
  written: Scalar | readonly Scalar[],
  name: string,
  fact: FactOf,
): Condition {
  if (typeof written === 'object')
    return {
      test: 'any of',
      values: written.flatMap((one, at) => valuesOf(context, [...path, at], one, name, fact)),
    }
  const text = String(written).trim()
  const negated = /^not (.+)$/.exec(text)
  if (negated) return { test: 'not', condition: conditionOf(context, path, negated[1] ?? '', name, fact) }
  const compared = /^(more than|at least|less than|fewer than|at most) (.+)$/.exec(text)
  if (compared) return comparison(context, path, compared[1] ?? '', compared[2] ?? '', name, fact)
  const within = /^within (.+)$/.exec(text)
  if (within) return withinList(context, path, within[1] ?? '')
  return { test: 'any of', values: valuesOf(context, path, written, name, fact) }
}

function comparison(
  context: Context,
  path: KeyPath,
  words: string,
  than: string,
  name: string,
  fact: FactOf,
): Condition {
  const test =
    words === 'fewer than' ? 'less than' : (words as 'more than' | 'at least' | 'less than' | 'at most')
  const span = readSpan(than)
  const days = span && { day: 1, week: 7 }[span.unit as 'day' | 'week']
  const number = fact.type === 'span' && days !== undefined && span ? span.count * days : Number(than)
  const countable =
    fact.type === 'number' || fact.type === 'span' || fact.type === 'names' || fact.type === 'places'
  if (!countable)
    context.fault(
      path,
      `"${name}" is not a number, so nothing is ${words} it.`,
      `Name the values themselves.`,
    )
  else if (!Number.isFinite(number))
    context.fault(
      path,
      `"${than}" is not a number${fact.type === 'span' ? ' of days or weeks' : ''}.`,
      `Write ${words} ${fact.type === 'span' ? '30 days' : '3'}.`,
    )
  return { test, value: number, said: than }
}

function withinList(context: Context, path: KeyPath, written: string): Condition {
  const list = named(context, 'list', path, written)
  const values = context.look('list', list)?.value
  const held = typeof values === 'object' && values !== null && 'values' in values ? values.values : []
  return { test: 'within', list, values: Array.isArray(held) ? held : [] }
}

function valuesOf(
  context: Context,
  path: KeyPath,
  written: Scalar,
  name: string,
  fact: FactOf,
): readonly Scalar[] {
  switch (fact.type) {
    case 'flag':
      if (typeof written !== 'boolean')
        context.fault(path, `"${name}" is true or false.`, 'Write true or false.')
      return [written]
    case 'number':
    case 'span':
      if (typeof written !== 'number')
        context.fault(path, `"${name}" is a number.`, 'Write 3, or more than 3.')
      return [written]
    case 'places':
      return placesOf(context, path, String(written))
    case 'day':
      return [String(written)]
    case 'name':
    case 'names':
      return [nameOf(context, path, String(written), name, fact)]
  }
}

/** A place, or all places of a region. */
function placesOf(context: Context, path: KeyPath, written: string): readonly string[] {
  const region = placeOf(written) === undefined ? context.known.find('region', written) : undefined
  if (region === undefined) return [place(context, path, written)]
  const value = context.look('region', region)?.value
  const places = typeof value === 'object' && value !== null && 'places' in value ? value.places : []
  return Array.isArray(places) ? places : []
}

function nameOf(context: Context, path: KeyPath, written: string, name: string, fact: FactOf): string {
  if (fact.refersTo !== undefined) return named(context, fact.refersTo, path, written)
  if (fact.choices && !fact.choices.includes(written)) context.unknown(path, name, written, fact.choices)
  if (fact.vocabulary === undefined) return written
  const found = context.known.find(fact.vocabulary, written)
  const choices = context.known.names(fact.vocabulary).map((known) => known.name)
  if (found === undefined) context.unknown(path, name, written, choices)
  return found ?? written
}
