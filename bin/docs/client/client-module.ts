import type { JsonSchema } from '#api'
import { printType } from './print-type.ts'

/** An address of the API as far as the client needs it. */
export interface Reached {
  readonly operation: {
    readonly name: string
    readonly does: 'act' | 'question'
    readonly summary: string
    readonly at: { readonly method: string; readonly path: string }
  }
  readonly dry: boolean
  readonly input: Described
  readonly answers: Described
}

interface Described {
  readonly schema: JsonSchema
  readonly named: Readonly<Record<string, JsonSchema>>
}

const head = `/** The typed client of Firsthand's API. Made by \`npm run docs\` from the operations; change those. */\n`

/** The whole client: how it calls, the types of what is sent and answered, and one entry for each operation. */
export function clientModule(runtime: string, places: readonly Reached[], named: Described['named']): string {
  const calls = places
    .filter(({ dry }) => !dry)
    .toSorted((a, b) => (a.operation.name < b.operation.name ? -1 : 1))
  return [
    head,
    runtime.replace(/^import type [^\n]+\n+/, ''),
    ...Object.entries(named).map(([name, shape]) => declared(name, shape)),
    ...calls.flatMap(typesOf),
    `/** Every operation of Firsthand, by nouns and verb. */\nexport interface Firsthand {\n${members(calls)}\n}\n`,
    `const calls: Readonly<Record<string, Call>> = {\n${calls.map(tableRow).join('\n')}\n}\n`,
    `/** Opens nothing yet: each call stands for itself. */\nexport const connect = (connection: Connection): Firsthand => open(connection, calls) as Firsthand\n`,
  ].join('\n')
}

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|[-.])(\w)/g, (_, letter: string) => letter.toUpperCase())
const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function declared(name: string, shape: JsonSchema, input = false): string {
  const printed = printType(shape, { input })
  return printed.startsWith('{')
    ? `export interface ${name} ${printed}\n`
    : `export type ${name} = ${printed}\n`
}

function typesOf({ operation, input, answers }: Reached): string[] {
  const name = pascal(operation.name)
  const answer = operation.does === 'act' ? answers.schema.properties?.['result'] : answers.schema
  return [declared(`${name}Input`, input.schema, true), declared(`${name}Answer`, answer ?? {})]
}

/** The field of an answer that goes on after `next`: its only list, or among several the one named like the nouns. */
function itemsOf({ operation, answers }: Reached): string | undefined {
  const { properties = {} } = answers.schema
  if (operation.does !== 'question' || !('next' in properties)) return undefined
  const lists = Object.keys(properties).filter((name) => properties[name]?.type === 'array')
  const [only, ...others] = lists
  const nouns = camel(operation.name.split('.')[0] ?? '')
  return others.length === 0 ? only : lists.find((name) => name === nouns)
}

function members(calls: readonly Reached[]): string {
  const nouns = Map.groupBy(calls, ({ operation }) => operation.name.split('.')[0] ?? '')
  return [...nouns]
    .map(([noun, those]) => `  readonly ${camel(noun)}: {\n${those.map(member).join('\n')}\n  }`)
    .join('\n')
}

function member(call: Reached): string {
  const { operation } = call
  const type = pascal(operation.name)
  const verb = camel(operation.name.split('.')[1] ?? '')
  const items = itemsOf(call)
  const list =
    items === undefined ? undefined : `Lists<${type}Input, ${type}Answer, ${type}Answer['${items}'][number]>`
  const kind = operation.does === 'act' ? 'Acts' : 'Asks'
  return `    /** ${operation.summary} */\n    readonly ${verb}: ${list ?? `${kind}<${type}Input, ${type}Answer>`}`
}

function tableRow(call: Reached): string {
  const { name, at } = call.operation
  const items = itemsOf(call)
  return `  '${name}': ['${at.method}', '${at.path}'${items === undefined ? '' : `, '${items}'`}],`
}
