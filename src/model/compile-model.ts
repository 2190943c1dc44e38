import type { Citation, Definition, Model } from '#kernel'
import { gather, keyOf, tableOf, type Block } from './blocks.ts'
import { compileBlock, type Compiling, type Look } from './compile-block.ts'
import { endings, wrongRenames, type Standing } from './endings.ts'
import { pagesByAddress } from './page-at-address.ts'
import type { PageOfFences } from './page-of-fences.ts'
import type { Fault, DefinitionFinding, FindingCode } from './finding.ts'
import { heldOver, markHeld } from './hold-over.ts'
import type { Kind } from './kind.ts'
import type { ListedPerson } from './known.ts'
import { knownAt, namesOfBlock, namesOfDefinition, rememberNames } from './names-of.ts'
import { snapshotOf } from './snapshot.ts'
import type { KeyPath } from './written.ts'

export interface CompileInput {
  /** Full object id of the commit whose pages these are. */
  readonly commit: string
  /** In the order of the tree. Hand over the same `fences` array for an unchanged blob: its work is not done again. */
  readonly pages: readonly PageOfFences[]
  /** One array for the life of the process. */
  readonly kinds: readonly Kind[]
  readonly people: readonly ListedPerson[]
  /** Model of the commit's first parent: what holds where this commit's pages are broken. */
  readonly parent?: Model | undefined
  /** `zone`: the handbook's. */
  readonly settings: { readonly zone: string }
}

export interface Compiled {
  readonly model: Model
  /** In the order of pages, lines and columns. */
  readonly findings: readonly DefinitionFinding[]
  /** No parent was given and something is broken: compile again with the first parent's model to hold over what it held. */
  readonly wantsParent: boolean
}

/** All definitions of one commit, and everything that is wrong with its blocks. */
export function compileModel({ commit, pages, kinds, people, parent, settings }: CompileInput): Compiled {
  const { blocks, remarks, swallowing } = gather(pages, tableOf(kinds))
  const byAddress = pagesByAddress(pages)
  const present = new Set(pages.map(({ path }) => path))
  const named = Map.groupBy(
    blocks.filter(({ read }) => read.name !== undefined),
    ({ read }) => keyOf(read.kind.kind, read.name ?? ''),
  )
  const unread = blocks.filter(({ read }) => read.name === undefined || read.faults.length > 0)
  const mayStay = heldOver(parent, unread, { swallowing, present }, (kind, name) =>
    named.has(keyOf(kind, name)),
  )
  const known = knownAt(blocks, mayStay, kinds, people, settings.zone)
  const staying = new Map(mayStay.map((definition) => [keyOf(definition.kind, definition.name), definition]))
  const findings: DefinitionFinding[] = [...remarks]
  const tell = ({ read, page }: Block, fault: Fault): void => {
    const { kind, name } = read
    findings.push({ path: page.path, kind: kind.kind, ...(name === undefined ? {} : { name }), ...fault })
  }

  const standing = new Map<string, Standing>()
  const broken: Block[] = []
  const done = new Set<Block>()
  const settle = (block: Block): void => {
    if (done.has(block)) return
    done.add(block)
    const compiling = compileBlock(block, known, look, byAddress)
    for (const fault of compiling.faults) tell(block, fault)
    const definition = definitionOf(commit, block, compiling)
    if (definition) standing.set(keyOf(definition.kind, definition.name), { definition, block })
    else broken.push(block)
  }
  /** Settles what is asked for before its turn; who asks for what is under way gets what the parent held. */
  const look: Look = (kind, name) => {
    const key = keyOf(kind, name)
    const [block, ...others] = named.get(key) ?? []
    if (!block) return staying.get(key)
    if (others.length === 0) settle(block)
    return (
      standing.get(key)?.definition ??
      parent?.definitions.find((one) => one.kind === kind && one.name === name)
    )
  }

  const within = new Map(
    blocks.flatMap((block) =>
      block.read.shape.alsoNames.map(({ kind, name }) => [keyOf(kind, name), block] as const),
    ),
  )
  for (const [key, all] of named) {
    const maker = within.get(key)
    const twins = maker && maker !== all[0] ? [...all, maker] : all
    if (twins.length > 1) for (const block of all) refuseTwins(block, twins)
  }
  for (const block of blocks) settle(block)

  function refuseTwins(block: Block, all: readonly Block[]): void {
    done.add(block)
    broken.push(block)
    const others = all
      .filter((other) => other !== block)
      .map(({ page, read }) => `${page.path}:${read.fence.lines[0]}`)
    for (const fault of block.read.faults) tell(block, fault)
    tell(block, {
      code: 'duplicate',
      severity: 'error',
      ...block.read.written.valueAt([block.read.kind.nameKey]),
      message: `${block.read.kind.kind} ${block.read.name} is defined in ${others.join(' and in ')} too, so neither is put in force.`,
      mend: 'Give one of them another name, or take it away.',
    })
  }

  const fall = (found: Standing, code: FindingCode, path: KeyPath, message: string, mend?: string): void => {
    const { block, definition } = found
    const spot = block.read.written.valueAt(path)
    tell(block, { code, severity: 'error', ...spot, message, ...(mend === undefined ? {} : { mend }) })
    if (standing.delete(keyOf(definition.kind, definition.name))) broken.push(block)
  }
  for (const kind of kinds) {
    const own = [...standing.values()].filter(({ definition }) => definition.kind === kind.kind)
    if (own.length === 0) continue
    kind.together(
      own.map(({ definition }) => definition),
      (of, path, message, mend) => {
        const found = standing.get(keyOf(of.kind, of.name))
        if (found) fall(found, 'inconsistent', path, message, mend)
      },
    )
  }
  wrongRenames([...standing.values()], (of, path, message, mend) =>
    fall(of, 'duplicate', path, message, mend),
  )

  const taken = new Set(
    [...standing.values()].flatMap(({ definition: { kind, name, formerly } }) =>
      [name, ...formerly].map((one) => keyOf(kind, one)),
    ),
  )
  const kept = heldOver(parent, broken, { swallowing, present }, (kind, name) =>
    taken.has(keyOf(kind, name)),
  ).map((definition) => {
    const held = parent ? markHeld(definition, parent) : definition
    rememberNames(held, namesOfDefinition(definition))
    return held
  })
  for (const { definition, block } of standing.values()) rememberNames(definition, namesOfBlock(block.read))
  const definitions = [...[...standing.values()].map(({ definition }) => definition), ...kept]
  findings.push(...endings(parent, [...standing.values()], definitions))
  const order = new Map(pages.map(({ path }, index) => [path, index]))
  const at = (path: string): number => order.get(path) ?? pages.length
  definitions.sort((a, b) => at(a.citation.path) - at(b.citation.path) || a.lines[0] - b.lines[0])
  findings.sort((a, b) => at(a.path) - at(b.path) || a.line - b.line || a.column - b.column)
  const wantsParent = parent === undefined && (broken.length > 0 || swallowing.size > 0)
  return { model: snapshotOf(commit, Object.freeze(definitions), settings.zone), findings, wantsParent }
}

function definitionOf(commit: string, { read, page }: Block, { valid }: Compiling): Definition | undefined {
  if (!valid || read.name === undefined) return undefined
  const owner = read.shape.owner ?? page.owner
  return Object.freeze({
    kind: read.kind.kind,
    name: read.name,
    title: valid.title,
    formerly: read.shape.formerly,
    value: valid.value,
    citation: citationOf(commit, { read, page }, valid.quote),
    lines: read.fence.lines,
    said: valid.said,
    mentions: valid.mentions,
    ...(owner === undefined ? {} : { owner }),
  })
}

function citationOf(commit: string, { read: { fence }, page }: Block, quote: string): Citation {
  return Object.freeze({
    path: page.path,
    url: page.url,
    title: page.title,
    ...(fence.section ? { anchor: fence.section.id, section: fence.section.title } : {}),
    lines: fence.paragraph?.lines ?? fence.lines,
    commit,
    quote,
  })
}
