import { fromSource, written, type SpokenKind } from './reference.ts'
import { schemaTable } from './schema-table.ts'

/** `docs/kinds.md`: what each fence may hold, in the order of the alphabet. */
export function kindsPage(kinds: readonly SpokenKind[]): string {
  const sorted = kinds.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
  return [
    '# Kinds',
    '',
    fromSource,
    '',
    'What a fenced YAML block in a page may define. The paragraph before the block says the same in prose.',
    '',
    ...sorted.flatMap(kindPart),
    ...(sorted.length === 0 ? ['There is none yet.', ''] : []),
  ].join('\n')
}

const kindPart = ({ kind, about, schema, example }: SpokenKind): string[] => [
  `## ${kind}`,
  '',
  about,
  '',
  ...schemaTable(written(schema), 'key'),
  '````markdown',
  example.paragraph,
  '',
  `\`\`\`${kind}`,
  example.block.trimEnd(),
  '```',
  '````',
  '',
]
