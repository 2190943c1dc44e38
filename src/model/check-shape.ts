import { nearestName } from '#kernel'
import { z } from 'zod'
import type { Fault, FindingCode } from './finding.ts'
import { numberOfWords } from './prose/number-words.ts'
import type { KeyPath, Written } from './written.ts'
import { quoted } from './yaml-mends.ts'

type Issue = z.core.$ZodIssue
interface Told {
  readonly code: FindingCode
  readonly message: string
  readonly mend?: string
}

/** `three` may be meant for 3; `yes` for true: says what to write for a value of the wrong type. */
function wrongType(expected: string, input: unknown, key: string, source: string): Told {
  const told = (message: string, mend: string): Told => ({ code: 'wrong-value', message, mend })
  if (expected === 'number' || expected === 'int') {
    if (typeof input === 'number')
      return told(`"${key}" is ${input}, not a whole number.`, `Write ${Math.round(input)}, for example.`)
    const meant = typeof input === 'string' ? (numberOfWords(input) ?? Number.parseFloat(input)) : Number.NaN
    const mend = Number.isFinite(meant) ? `Write ${key}: ${meant}.` : 'Write it in digits.'
    return told(`"${key}" is a number, written in digits, not ${source || 'nothing'}.`, mend)
  }
  if (expected === 'boolean') {
    const yes = /^(y|yes|on|ja)$/i.test(String(input))
    const no = /^(n|no|off)$/i.test(String(input))
    return told(
      `"${key}" is true or false, not ${source}.`,
      `Write ${yes ? 'true' : no ? 'false' : 'true or false'}.`,
    )
  }
  if (expected === 'string')
    return told(`"${key}" is text, not ${whatIs(input)}.`, `Put it in quotes: ${quoted(source)}.`)
  if (expected === 'array')
    return told(`"${key}" is a list, not ${whatIs(input)}.`, `Put it in brackets: [${source}].`)
  return told(
    `"${key}" is a group of keys, not ${whatIs(input)}.`,
    `Write them in braces: ${key}: {word: value}.`,
  )
}

function whatIs(input: unknown): string {
  if (Array.isArray(input)) return 'a list'
  if (input === null || input === undefined) return 'nothing'
  if (typeof input === 'object') return 'a group of keys'
  return typeof input === 'string' ? `the text ${input}` : `${typeof input} ${JSON.stringify(input)}`
}

/** The choice most likely meant: close in letters, or one that holds the written word. */
function nearestChoice(written: string, choices: readonly string[]): string | undefined {
  const wanted = written.trim().toLowerCase()
  const within = choices.find(
    (choice) => wanted.length > 2 && (choice.includes(wanted) || wanted.includes(choice)),
  )
  return nearestName(written, choices) ?? within
}

const listed = (choices: readonly string[]): string => choices.map((choice) => `"${choice}"`).join(', ')

function unknownChoice(key: string, source: string, choices: readonly string[]): Told {
  const near = nearestChoice(source, choices)
  const mend = near === undefined ? `It can be ${listed(choices)}.` : `Did you mean "${near}"?`
  return { code: 'wrong-value', message: `"${key}" cannot be ${quoted(source)}.`, mend }
}

/** Splits `What is wrong. What would work.` as a schema's own message has it. */
function ownWords(message: string): Told {
  const end = message.indexOf('. ')
  if (end < 0) return { code: 'wrong-value', message }
  return { code: 'wrong-value', message: message.slice(0, end + 1), mend: message.slice(end + 2) }
}

/** Of a union's branches, what the one says that fits the written value best. */
function bestBranch(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const depth = (branch: readonly Issue[]): number =>
    Math.max(...branch.map(({ path, code }) => path.length * 2 + (code === 'invalid_type' ? 0 : 1)), 0)
  return issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
}

/** The keys that a block may have at a place of its schema. */
function keysAt(schema: z.core.$ZodType, path: KeyPath): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return keysAt(schema.element, path.slice(1))
  if (!(schema instanceof z.ZodObject)) return []
  const [next, ...rest] = path
  if (next === undefined) return Object.keys(schema.shape)
  const inner: z.core.$ZodType | undefined = schema.shape[String(next)]
  return inner ? keysAt(inner, rest) : []
}

const isOwn = (message: string): boolean => !/^(Invalid|Too (small|big)|Unrecognized|Expected)/.test(message)

const valueIn = (plain: unknown, path: KeyPath): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    plain,
  )

const lastWord = (path: KeyPath): string => path.findLast((part) => typeof part === 'string') ?? 'it'

/** Every way in which a block does not fit its kind's schema, at the key or value that is wrong. */
export function checkShape(
  schema: z.ZodObject,
  written: Written,
): { fits: boolean; faults: readonly Fault[] } {
  if (!written.whole || (written.faults.length > 0 && Object.keys(written.plain).length === 0))
    return { fits: false, faults: [] }
  const result = schema.safeParse(written.plain)
  if (result.success) return { fits: true, faults: [] }
  const faults: Fault[] = []
  const told = (spot: { line: number; column: number }, said: Told): void => {
    const { line, column } = spot
    faults.push({ severity: 'error', line, column, ...said })
  }
  const explain = (issue: Issue, above: KeyPath): void => {
    const path = [...above, ...issue.path]
    if (written.faults.some(({ at }) => at !== undefined && at.every((part, index) => part === path[index])))
      return
    if (issue.code === 'invalid_union') {
      const branch = bestBranch(issue)
      if (branch.length > 0) for (const inner of branch) explain(inner, path)
      else
        told(
          written.valueAt(path),
          ownWords(`"${lastWord(path)}" cannot be ${written.sourceAt(path)}. See the kind's keys.`),
        )
      return
    }
    if (issue.code === 'invalid_key') {
      for (const inner of issue.issues) told(written.keyAt(path), ownWords(inner.message))
      return
    }
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, path)
      for (const key of issue.keys) {
        const near = nearestChoice(key, known)
        const mend = near
          ? `Did you mean "${near}"?`
          : known.length > 0
            ? `The keys are ${known.join(', ')}.`
            : undefined
        told(written.keyAt([...path, key]), {
          code: 'unknown-key',
          message: `no key "${key}".`,
          ...(mend ? { mend } : {}),
        })
      }
      return
    }
    const input = valueIn(written.plain, path)
    const key = lastWord(path)
    if (issue.code === 'invalid_type' && input === undefined) {
      const message = `"${key}" is missing.`
      told(written.valueAt(path.slice(0, -1)), { code: 'missing-key', message, mend: `Add a line ${key}: …` })
      return
    }
    if (isOwn(issue.message)) told(written.valueAt(path), ownWords(issue.message))
    else if (issue.code === 'invalid_type')
      told(written.valueAt(path), wrongType(issue.expected, input, key, written.sourceAt(path)))
    else if (issue.code === 'invalid_value')
      told(written.valueAt(path), unknownChoice(key, String(input), issue.values.map(String)))
    else if (issue.code === 'too_small' && typeof input === 'number')
      told(written.valueAt(path), ownWords(`"${key}" is ${input}. It must be at least ${issue.minimum}.`))
    else if (issue.code === 'too_small')
      told(written.valueAt(path), ownWords(`"${key}" is empty. Write something, or take the line away.`))
    else if (issue.code === 'too_big')
      told(written.valueAt(path), ownWords(`"${key}" is too much. It can be at most ${issue.maximum}.`))
    else told(written.valueAt(path), ownWords(issue.message))
  }
  for (const issue of result.error.issues) explain(issue, [])
  return { fits: false, faults }
}
