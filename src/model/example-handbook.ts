import { compileModel, type Compiled } from './compile-model.ts'
import type { FenceBlock, PageOfFences } from './fence.ts'
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
function fenceOf(kind: string, { paragraph, block }: Example): FenceBlock {
  return {
    info: kind,
    body: block,
    lines: [0, block.split('\n').length],
    bodyLine: 1,
    bodyColumn: 1,
    closed: true,
    paragraph: { text: paragraph, sentences: paragraph.split(/(?<=[.!?]) (?=\p{Lu})/u), lines: [0, 0] },
  }
}

const pageOf = (kind: string, example: Example): PageOfFences => ({
  path: `examples/${kind}.md`,
  url: `/examples/${kind}/`,
  title: kind,
  fences: [fenceOf(kind, example), ...(example.beside ?? []).map((one) => fenceOf(one.kind, one))],
})

/**
 * Compiles the examples of all kinds as one handbook; with `instead`, one kind's block in place of its example: how
 * the reference is made, and how a kind shows what it refuses.
 */
export function compileExamples(
  kinds: readonly Kind[],
  instead?: { readonly kind: Kind; readonly block: string },
): Compiled {
  const pages = kinds.map((kind) =>
    pageOf(kind.kind, instead?.kind === kind ? { ...kind.example, block: instead.block } : kind.example),
  )
  return compileModel({ commit: 'examples', pages, kinds, people, settings: { zone: 'Europe/Berlin' } })
}
