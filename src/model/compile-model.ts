import { nearestName, type Citation, type Definition, type Model } from '#kernel'
import { agreementOf } from './agreement.ts'
import type { PageOfFences } from './fence.ts'
import type { Fault, Finding, FindingCode } from './finding.ts'
import { heldOver, type BrokenBlock } from './hold-over.ts'
import type { Kind } from './kind.ts'
import { knownOf, type Context, type Known, type KnownName, type ListedPerson } from './known.ts'
import { readFences, type KindTable, type ReadBlock } from './read-fence.ts'
import { snapshotOf } from './snapshot.ts'
import type { KeyPath, Spot } from './written.ts'

export interface CompileInput {
  /** Full object id of the commit whose pages these are. */
  readonly commit: string
  /** In the order of the tree. */
  readonly pages: readonly PageOfFences[]
  readonly kinds: readonly Kind[]
  readonly people: readonly ListedPerson[]
  /** Model of the commit's first parent: what holds where this commit's pages are broken. */
  readonly parent?: Model | undefined
  /** `zone`: the handbook's. */
  readonly settings: { readonly zone: string }
}

export interface Compiled {
  readonly model: Model
  readonly findings: readonly Finding[]
}

interface Block extends ReadBlock {
  readonly page: PageOfFences
}

const tables = new WeakMap<readonly Kind[], KindTable>()
const tableOf = (kinds: readonly Kind[]): KindTable => {
  const table = tables.get(kinds) ?? new Map(kinds.map((kind) => [kind.kind, kind]))
  tables.set(kinds, table)
  return table
}

/** All definitions of one commit, and everything that is wrong with its blocks. */
export function compileModel({ commit, pages, kinds, people, parent, settings }: CompileInput): Compiled {
  const table = tableOf(kinds)
  const findings: Finding[] = []
  const tell = (page: PageOfFences, kind: string, name: string | undefined, fault: Fault): void => {
    findings.push({ path: page.path, kind, ...(name === undefined ? {} : { name }), ...fault })
  }
  const blocks: Block[] = []
  const swallowing = new Set<string>()
  for (const page of pages) {
    const read = readFences(page.fences, table)
    for (const block of read.blocks) {
      blocks.push({ ...block, page })
      if (block.faults.some(({ code }) => code === 'never-closes')) swallowing.add(page.path)
    }
    for (const { word, fault, swallows } of read.remarks) {
      tell(page, word, undefined, fault)
      if (swallows) swallowing.add(page.path)
    }
    if (page.unreadable) swallowing.add(page.path)
  }
  const keyOf = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name}`
  const named = Map.groupBy(
    blocks.filter((block) => block.name !== undefined),
    ({ kind, name = '' }) => keyOf({ kind: kind.kind, name }),
  )
  const known = knownOf(
    namesOf(blocks, parent),
    people,
    kinds.flatMap(({ subjects }) => subjects),
    settings.zone,
  )
  const broken: BrokenBlock[] = []
  const valid = new Map<string, { definition: Definition; block: Block }>()
  const old = new Map((parent?.definitions ?? []).map((definition) => [keyOf(definition), definition]))
  const underWay = new Set<string>()

  const breaks = ({ kind, name, page, fence }: Block): void => {
    broken.push({
      kind: kind.kind,
      path: page.path,
      line: fence.lines[0],
      ...(name === undefined ? {} : { name }),
    })
  }

  const compileBlock = (block: Block): void => {
    const { kind, name, page, fence } = block
    for (const fault of block.faults) tell(page, kind.kind, name, fault)
    const fitting = block.shape.fitting
    if (name === undefined || !fitting || block.faults.length > 0) return breaks(block)
    let errors = 0
    const report = (spot: Spot, code: FindingCode, message: string, mend?: string): void => {
      errors += 1
      tell(page, kind.kind, name, {
        code,
        severity: 'error',
        ...spot,
        message,
        ...(mend === undefined ? {} : { mend }),
      })
    }
    const context = contextOf(known, block, report, (of, wanted) => look(of, wanted))
    const value = fitting.compile(context)
    if (errors > 0) return breaks(block)
    const title = block.shape.title ?? titleOf(kind, name)
    const claims = kind.claims(value, known, title)
    const agreement = agreementOf(block, claims, known, title)
    for (const { path, message, mend } of agreement.disagreements)
      report(block.written.valueAt(path), 'disagrees', message, mend)
    if (errors > 0) return breaks(block)
    const owner = block.shape.owner ?? page.owner
    const definition: Definition = {
      kind: kind.kind,
      name,
      title,
      formerly: block.shape.formerly,
      value,
      citation: citationOf(commit, block, agreement.quote),
      lines: fence.lines,
      said: kind.say(value, known, title),
      ...(owner === undefined ? {} : { owner }),
    }
    valid.set(keyOf(definition), { definition: deepFreeze(definition), block })
  }

  /** Compiles what is asked for before its turn; a circle of such questions finds what the parent held. */
  const look = (kind: string, name: string): Definition | undefined => {
    const key = keyOf({ kind, name })
    const of = named.get(key) ?? []
    const [block] = of
    if (block && of.length === 1 && !underWay.has(key)) settle(key, block)
    return valid.get(key)?.definition ?? (of.length > 0 ? old.get(key) : undefined)
  }
  const settle = (key: string, block: Block): void => {
    if (settled.has(block)) return
    settled.add(block)
    underWay.add(key)
    compileBlock(block)
    underWay.delete(key)
  }
  const settled = new Set<Block>()

  for (const block of blocks) {
    const key = keyOf({ kind: block.kind.kind, name: block.name ?? '' })
    const all = block.name === undefined ? [block] : (named.get(key) ?? [])
    if (all.length > 1) {
      const others = all
        .filter((other) => other !== block)
        .map(({ page, fence }) => `${page.path}:${fence.lines[0]}`)
      const spot = block.written.valueAt([block.kind.nameKey])
      const message = `the same name is defined in ${others.join(' and in ')} too, so none of them is in force.`
      for (const fault of block.faults) tell(block.page, block.kind.kind, block.name, fault)
      tell(block.page, block.kind.kind, block.name, {
        code: 'duplicate',
        severity: 'error',
        ...spot,
        message,
        mend: 'Give one of them another name, or take it away.',
      })
      breaks(block)
    } else settle(key, block)
  }

  for (const kind of kinds) {
    const own = [...valid.values()].filter(({ definition }) => definition.kind === kind.kind)
    kind.together(
      own.map(({ definition }) => definition),
      (of, key, message, mend) => {
        const found = valid.get(keyOf(of))
        if (!found) return
        const { block } = found
        tell(block.page, kind.kind, of.name, {
          code: 'circle',
          severity: 'error',
          ...block.written.valueAt(key),
          message,
          ...(mend === undefined ? {} : { mend }),
        })
        valid.delete(keyOf(of))
        breaks(block)
      },
    )
  }

  const present = new Set(pages.map(({ path }) => path))
  const kept = heldOver({
    parent,
    broken,
    swallowing,
    present,
    stands: (kind, name) => valid.has(keyOf({ kind, name })),
  })
  const order = new Map(pages.map(({ path }, index) => [path, index]))
  const definitions = [...[...valid.values()].map(({ definition }) => definition), ...kept].sort(
    (a, b) =>
      (order.get(a.citation.path) ?? pages.length) - (order.get(b.citation.path) ?? pages.length) ||
      a.lines[0] - b.lines[0],
  )
  findings.sort(
    (a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.line - b.line || a.column - b.column,
  )
  return { model: snapshotOf(commit, Object.freeze(definitions), settings.zone), findings }
}

/** All names of this commit's blocks, valid or not, and of what may be held over from the parent. */
function namesOf(blocks: readonly Block[], parent: Model | undefined): readonly KnownName[] {
  const names: KnownName[] = []
  for (const { kind, name, shape } of blocks) {
    if (name !== undefined)
      names.push({
        kind: kind.kind,
        name,
        title: shape.title ?? titleOf(kind, name),
        aliases: shape.aliases,
        former: shape.formerly,
      })
    for (const also of shape.alsoNames) names.push({ title: also.name, aliases: [], former: [], ...also })
  }
  return names
}

/** `paid-social-per-team` → `Paid social per team`; names that are titles already stay. */
function titleOf({ nameKey }: Kind, name: string): string {
  if (nameKey !== 'name') return name
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function contextOf(
  known: Known,
  { written }: Block,
  report: (spot: Spot, code: FindingCode, message: string, mend?: string) => void,
  look: (kind: string, name: string) => Definition | undefined,
): Context {
  const spot = (path: KeyPath): Spot => written.valueAt(path)
  return {
    known,
    look,
    fault: (path, message, mend) => report(spot(path), 'wrong-value', message, mend),
    later: (path, message, mend) => report(spot(path), 'not-supported-yet', message, mend),
    unknown(path, what, name, choices) {
      const near = nearestName(name, choices)
      report(
        spot(path),
        'unknown-name',
        `no ${what} "${name}".`,
        near === undefined ? `Define it, or name one that there is.` : `Did you mean "${near}"?`,
      )
    },
  }
}

function citationOf(commit: string, { page, fence }: Block, quote: string): Citation {
  return {
    path: page.path,
    url: page.url,
    title: page.title,
    ...(fence.section ? { anchor: fence.section.id, section: fence.section.title } : {}),
    lines: fence.paragraph?.lines ?? fence.lines,
    commit,
    quote,
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
