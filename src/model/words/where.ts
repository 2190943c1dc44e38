import { nearestName } from '#kernel'
import type { Fact, Facts } from '#kernel'
import { z } from 'zod'
import type { Context, Known } from '../known.ts'
import type { FactOf, Subject } from '../subject.ts'
import type { KeyPath } from '../written.ts'
import { named } from './name.ts'
import { liesIn, place, placeOf, sayPlace } from './place.ts'
import { readSpan } from './span.ts'
import { sayList } from './who.ts'

type Scalar = string | number | boolean

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
  const known = Object.keys(subject.facts)
  const parts = Object.entries(written).flatMap(([name, value]) => {
    const fact = subject.facts[name]
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
  if (fact.vocabulary === undefined) return written
  const found = context.known.find(fact.vocabulary, written)
  const choices = context.known.names(fact.vocabulary).map((known) => known.name)
  if (found === undefined) context.unknown(path, name, written, choices)
  return found ?? written
}

/** Which part of a condition decided, with what it saw. */
export interface Decided {
  readonly fact: string
  readonly saw: Fact
  readonly holds: boolean
}

/** Whether a record is one that the rule speaks of; `decided` names the first part that says no, else every part. */
export function fitsWhere(
  { parts }: Where,
  facts: Facts,
): { readonly fits: boolean; readonly decided: readonly Decided[] } {
  const decided = parts.map(({ fact, condition }) => {
    const saw = facts[fact] ?? null
    return { fact, saw, holds: holds(condition, saw) }
  })
  const against = decided.find((part) => !part.holds)
  return against ? { fits: false, decided: [against] } : { fits: true, decided }
}

function holds(condition: Condition, saw: Fact): boolean {
  const all: readonly Fact[] = Array.isArray(saw) ? saw : saw === null ? [] : [saw as Fact]
  const same = (value: Scalar, fact: Fact): boolean =>
    value === fact || (typeof value === 'string' && typeof fact === 'string' && liesIn(fact, value))
  switch (condition.test) {
    case 'not':
      return !holds(condition.condition, saw)
    case 'any of':
      return all.some((fact) => condition.values.some((value) => same(value, fact)))
    case 'within':
      return all.length > 0 && all.every((fact) => condition.values.some((value) => same(value, fact)))
    default: {
      const number = Array.isArray(saw) ? saw.length : saw
      if (typeof number !== 'number') return false
      const { test, value } = condition
      return test === 'more than'
        ? number > value
        : test === 'at least'
          ? number >= value
          : test === 'less than'
            ? number < value
            : number <= value
    }
  }
}

/** The subject's noun with its conditions: `paid social campaigns`, `campaigns in EMEA with more than 3 places`. */
export function sayWhere({ parts }: Where, subject: Subject, known: Known, noun: string): string {
  const before: string[] = []
  const after: string[] = []
  for (const { fact, condition } of parts) {
    const says = subject.facts[fact]?.says ?? 'before'
    const plainBefore = says === 'before' && condition.test === 'any of'
    if (plainBefore) before.push(sayValues(condition.values, subject.facts[fact], known))
    else
      after.push(
        says === 'before'
          ? `whose ${fact} is ${sayCondition(condition, subject.facts[fact], known)}`
          : says.replace('…', sayCondition(condition, subject.facts[fact], known)),
      )
  }
  return [...before, noun, ...after].join(' ')
}

function sayCondition(condition: Condition, fact: FactOf | undefined, known: Known): string {
  switch (condition.test) {
    case 'any of':
      return sayValues(condition.values, fact, known)
    case 'within':
      return `the ${known.title('list', condition.list).toLowerCase()}`
    case 'not':
      return `anything but ${sayCondition(condition.condition, fact, known)}`
    default:
      return `${condition.test} ${condition.said}`
  }
}

function sayValues(values: readonly Scalar[], fact: FactOf | undefined, known: Known): string {
  const said = values.map((value) => {
    if (fact?.type === 'places') return sayPlace(String(value))
    const kind = fact?.refersTo ?? fact?.vocabulary
    const title = kind === undefined ? String(value) : known.title(kind, String(value))
    return fact?.says === 'before' ? inSentence(title) : title
  })
  return sayList(said, 'or')
}

/** `Paid social` → `paid social`; `EMEA` and `LinkedIn` stay. */
export const inSentence = (title: string): string =>
  /^\p{Lu}[\p{Ll}\s-]+$/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
