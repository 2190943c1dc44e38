import { z } from 'zod'
import { compileExamples } from './example-handbook.ts'
import type { Kind } from './kind.ts'

/** JSON Schema (2020-12) of a kind's blocks, for editors that complete while typing. */
export const jsonSchemaOf = ({ kind, about, schema }: Kind): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(schema, { io: 'input' }),
  title: kind,
  description: about,
})

interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema & { readonly description?: string }>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.join(' · ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ')
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'values'}`
  if (schema.type === 'object') return schema.properties ? 'keys' : 'map'
  if (schema.type === 'boolean') return 'true · false'
  return schema.type === 'string'
    ? 'text'
    : schema.type === 'integer'
      ? 'whole number'
      : (schema.type ?? 'anything')
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function rowsOf({ properties = {}, required = [] }: JsonSchema, before = ''): readonly string[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const must = required.includes(key) ? ' *' : ''
    const row = `| \`${before}${key}\`${must} | ${cell(typeOf(schema))} | ${cell(schema.description ?? '')} |`
    return [row, ...(schema.items?.properties ? rowsOf(schema.items, `${before}${key}.`) : [])]
  })
}

function subjectsOf({ subjects }: Kind): readonly string[] {
  return subjects.flatMap(({ name, about, facts }) => [
    `### What rules may speak of: \`of: ${name}\``,
    '',
    about,
    '',
    '| fact | what it is |',
    '|---|---|',
    ...Object.entries(facts).map(
      ([fact, { about: what, perable }]) =>
        `| \`${fact}\` | ${cell(what)}${perable ? ' Rules may count by it (`per`).' : ''} |`,
    ),
    '',
  ])
}

/** The reference of all kinds as Markdown: keys with their meaning, an example, and the sentence it is said back with. */
export function describeKinds(kinds: readonly Kind[]): string {
  const { model } = compileExamples(kinds)
  const sections = kinds.flatMap((kind) => {
    const said = model.all(kind)[0]?.said ?? ''
    return [
      `## ${kind.kind}`,
      '',
      kind.about,
      '',
      '| key | takes | meaning |',
      '|---|---|---|',
      ...rowsOf(jsonSchemaOf(kind)),
      '',
      '````markdown',
      kind.example.paragraph,
      '',
      `\`\`\`${kind.kind}`,
      kind.example.block.trimEnd(),
      '```',
      '````',
      '',
      `Said back: ${said}`,
      '',
      ...subjectsOf(kind),
    ]
  })
  const head = [
    '# Kinds of definition',
    '',
    'Made from the kinds themselves; a star marks keys that every block must have.',
    '',
  ]
  return `${[...head, ...sections].join('\n').trimEnd()}\n`
}
