import { lettersOff, nearestName } from '#kernel'
import type { FenceBlock } from '#pages'
import type { Fault } from './finding.ts'
import type { Kind, Shape } from './kind.ts'
import { languages } from './languages.ts'
import { laterKinds } from './later-kinds.ts'
import { readYaml } from './read-yaml.ts'
import type { Written } from './written.ts'

/** A fence that is meant as a definition, read from its text alone. */
export interface ReadBlock {
  readonly kind: Kind
  readonly fence: FenceBlock
  /** Absent where not even the name can be read. */
  readonly name?: string
  readonly written: Written
  readonly shape: Shape<unknown>
  readonly faults: readonly Fault[]
}

/** A fence that tells something but defines nothing: a kind for later, a misspelt one, a swallowed definition. */
export interface ReadRemark {
  readonly word: string
  readonly fault: Fault
  /** What stood in the rest of the page cannot be read. */
  readonly swallows?: true
}

export interface ReadPage {
  readonly blocks: readonly ReadBlock[]
  readonly remarks: readonly ReadRemark[]
}

/** Kinds by their word; made once for a list of kinds and remembered with it. */
export type KindTable = ReadonlyMap<string, Kind>

const firstWord = (info: string): string => /^\s*\{?\.?([^\s,{}]+)/.exec(info)?.[1] ?? ''

const at = ({ lines, bodyColumn }: FenceBlock): { line: number; column: number } => ({
  line: lines[0],
  column: bodyColumn,
})

/** The name as written, found also where the rest does not read. */
function nameOf(kind: Kind, written: Written, { body }: FenceBlock): string | undefined {
  const value = written.plain[kind.nameKey]
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  const line = new RegExp(String.raw`^${kind.nameKey}:[ \t]+(.+?)[ \t]*(?: #.*)?\r?$`, 'm').exec(
    body.slice(0, 65_536),
  )
  const text = line?.[1]?.replace(/^(["'])(.*)\1$/, '$2').replace(/^@/, '')
  return text === undefined || text === '' || /^[[{#&*!|>]/.test(text) ? undefined : text
}

/** A fence opened inside a body and never closed there: the outer one was not closed where its author thought. */
function swallowed({ body }: FenceBlock, kinds: KindTable): string | undefined {
  let open: string | undefined
  for (const line of body.split('\n')) {
    const word = /^\s{0,3}(?:`{3,}|~{3,})\s*(\S*)/.exec(line)?.[1]
    if (word === undefined) continue
    open = open === undefined ? word : word === '' ? undefined : word
  }
  return open !== undefined && kinds.has(open) ? open : undefined
}

const error = (
  code: Fault['code'],
  spot: { line: number; column: number },
  message: string,
  mend?: string,
): Fault => ({
  code,
  severity: 'error',
  ...spot,
  message,
  ...(mend === undefined ? {} : { mend }),
})

function readBlock(kind: Kind, fence: FenceBlock, kinds: KindTable): ReadBlock {
  const written = readYaml(fence)
  const shape = kind.check(written)
  const name = nameOf(kind, written, fence)
  const inner = swallowed(fence, kinds)
  const open = !fence.closed || inner !== undefined
  const faults = open
    ? [
        error(
          'never-closes',
          at(fence),
          'the fence that begins here never closes.',
          'Add a line ``` after the last key.',
        ),
      ]
    : [...shape.faults]
  if (!fence.paragraph)
    faults.push(
      error(
        'no-paragraph',
        at(fence),
        'no paragraph stands before it.',
        'Write the sentence that it runs above the block.',
      ),
    )
  else if (fence.paragraph.text.length > longestParagraph)
    faults.push(
      error(
        'no-paragraph',
        at(fence),
        `the paragraph before it has more than ${longestParagraph} characters.`,
        'Write the sentence that it runs in a shorter paragraph above the block.',
      ),
    )
  return { kind, fence, written, shape, faults, ...(name === undefined ? {} : { name }) }
}

/** Nobody finds the sentence of a rule in a longer one; and comparing it with the block would take the time of others. */
const longestParagraph = 4000

/** Says what a fence that is no definition has to tell, if anything. */
function remarkOn(word: string, fence: FenceBlock, kinds: KindTable): ReadRemark | undefined {
  const inner = swallowed(fence, kinds)
  if (inner !== undefined) {
    const message = `the fence that begins here never closes and swallows a ${inner}.`
    return {
      word,
      swallows: true,
      fault: error('never-closes', at(fence), message, 'Add a line ``` where the code ends.'),
    }
  }
  if (laterKinds.has(word))
    return {
      word,
      fault: {
        ...error('not-supported-yet', at(fence), 'this kind is not supported yet, so nothing runs.'),
        severity: 'warning',
      },
    }
  if (word === '' || languages.has(word.toLowerCase())) return undefined
  const near = [...kinds.keys(), ...laterKinds].filter((kind) => isSlip(word.toLowerCase(), kind))
  const nearest = nearestName(word, near) ?? near[0]
  if (nearest === undefined || word.length < 3 || !holdsMap(fence)) return undefined
  return {
    word,
    fault: error('misspelt-kind', at(fence), `there is no kind "${word}".`, `Did you mean "${nearest}"?`),
  }
}

/** Two letters off; for the shortest kinds one. */
const isSlip = (word: string, kind: string): boolean => lettersOff(word, kind) <= (kind.length > 4 ? 2 : 1)

const holdsMap = (fence: FenceBlock): boolean => Object.keys(readYaml(fence).plain).length > 0

const pages = new WeakMap<KindTable, WeakMap<readonly FenceBlock[], ReadPage>>()

/** All definitions and remarks of a page's fences; remembered for as long as the caller keeps the same array. */
export function readFences(fences: readonly FenceBlock[], kinds: KindTable): ReadPage {
  const known = pages.get(kinds) ?? new WeakMap<readonly FenceBlock[], ReadPage>()
  pages.set(kinds, known)
  const before = known.get(fences)
  if (before) return before
  const blocks: ReadBlock[] = []
  const remarks: ReadRemark[] = []
  for (const fence of fences) {
    const word = firstWord(fence.info)
    const kind = kinds.get(word)
    if (kind) blocks.push(readBlock(kind, fence, kinds))
    const remark = kind ? undefined : remarkOn(word, fence, kinds)
    if (remark) remarks.push(remark)
  }
  const page = { blocks, remarks }
  known.set(fences, page)
  return page
}
