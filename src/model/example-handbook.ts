import type { Definition } from '#kernel'
import { compileModel, type Compiled } from './compile-model.ts'
import type { FenceBlock } from '#pages'
import type { PageOfFences } from './page-of-fences.ts'
import type { Example, Kind } from './kind.ts'
import type { ListedPerson } from './known.ts'

/** The people whom examples name. */
const people: readonly ListedPerson[] = [
  { handle: 'noor', name: 'Noor Haddad', title: 'Director, Digital Strategy', team: 'digital-strategy' },
  {
    handle: 'cora',
    name: 'Cora Whitfield',
    title: 'Senior Director, Integrated Marketing',
    team: 'integrated-marketing',
  },
  { handle: 'mei', name: 'Mei Lim', title: 'Campaign Manager' },
  { handle: 'tomas', name: 'Tomas Lindqvist', title: 'Campaign Manager' },
  { handle: 'ines', name: 'Ines Carvalho', title: 'Sales Lead, EMEA' },
  { handle: 'henrik', name: 'Henrik Aalto', title: 'Head of Remote' },
  { handle: 'sofia', name: 'Sofia Marchetti', title: 'All-Remote Campaign Manager' },
  { handle: 'ruth', name: 'Ruth Clarke', title: 'Content Lead' },
]

/** A block whose own first line is line 1, so that places in it can be counted by eye. */
function fenceOf(kind: string, { paragraph, block }: Example, before = 0): FenceBlock {
  return {
    info: kind,
    body: block,
    lines: [before, before + block.split('\n').length],
    bodyLine: before + 1,
    bodyColumn: 1,
    columns: block.split('\n').map(() => 1),
    closed: true,
    paragraph: {
      text: paragraph,
      sentences: paragraph.split(/(?<=[.!?]) (?=\p{Lu})/u),
      lines: [before, before],
    },
  }
}

const pathOf = (kind: string): string => `examples/${kind}.md`
const pageOf = (kind: string, example: Example): PageOfFences => ({
  path: pathOf(kind),
  url: `/examples/${kind}/`,
  title: kind,
  fences: [
    fenceOf(kind, example),
    ...(example.beside ?? []).map((one, at) => fenceOf(one.kind, one, 100 * (at + 1))),
  ],
})

/** The page that examples name by its address. */
const marketing: PageOfFences = { path: 'marketing.md', url: '/marketing/', title: 'Marketing', fences: [] }

/** Compiles the examples of all kinds as one handbook, with some of them replaced. */
export function compileExamples(
  kinds: readonly Kind[],
  instead: ReadonlyMap<Kind, Partial<Example>> = new Map(),
): Compiled {
  const pages = [
    ...kinds.map((kind) => pageOf(kind.kind, { ...kind.example, ...instead.get(kind) })),
    marketing,
  ]
  return compileModel({ commit: 'examples', pages, kinds, people, settings: { zone: 'Europe/Berlin' } })
}

/** What became of one block among the examples of the other kinds. */
export interface Tried<Value> {
  /** Absent where something is wrong. */
  readonly definition?: Definition<Value>
  /** `3:10 what is wrong. What would work.`, counted in the block's own lines. */
  readonly faults: readonly string[]
}

/** Puts a block, or another paragraph above it, in place of its kind's example: how a kind shows what it refuses. */
export function tryBlock<Value>(
  kinds: readonly Kind[],
  kind: Kind<Value>,
  example: Partial<Example>,
): Tried<Value> {
  const { model, findings } = compileExamples(kinds, new Map([[kind, example]]))
  const path = pathOf(kind.kind)
  const own = findings.filter((finding) => finding.path === path)
  const faults = own.map(
    ({ line, column, message, mend }) =>
      `${line}:${column} ${message}${mend === undefined ? '' : ` ${mend}`}`,
  )
  const definition = model.all(kind).find(({ lines }) => lines[0] === 0)
  return definition ? { definition, faults } : { faults }
}
