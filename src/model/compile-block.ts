import { nearestName, type Definition, type Mention } from '#kernel'
import type { Block } from './blocks.ts'
import type { Fault, FindingCode } from './finding.ts'
import type { Context, Known } from './known.ts'
import { titleOf } from './names-of.ts'
import type { NamedPage, PagesByAddress } from './page-at-address.ts'
import { disagreements } from './prose/find-disagreements.ts'
import type { Claim } from './prose/claim.ts'
import { quotedSentence } from './prose/quoted-sentence.ts'
import { strengthOf } from './prose/strength.ts'
import type { ReadBlock } from './read-fence.ts'
import { whoOf } from './words/who.ts'
import type { KeyPath, Spot } from './written.ts'

/** What a block comes to with the names of a commit; `value` only where nothing is wrong. */
export interface Compiling {
  readonly faults: readonly Fault[]
  readonly valid?: {
    readonly value: unknown
    readonly title: string
    readonly said: string
    readonly quote: string
    readonly mentions: readonly Mention[]
  }
}

/** Answers another definition as it is in force at this commit. */
export type Look = (kind: string, name: string) => Definition | undefined

interface Remembered {
  readonly known: Known
  /** What the block asked for, and what it got. */
  readonly looked: readonly { readonly kind: string; readonly name: string; readonly value: unknown }[]
  readonly named: readonly { readonly address: string; readonly page: NamedPage | undefined }[]
  readonly compiling: Compiling
}

const remembered = new WeakMap<ReadBlock, Remembered>()

/** Compiles one block; done anew only when its text, a name of the commit, or a definition or page it names has changed. */
export function compileBlock(block: Block, known: Known, look: Look, pages: PagesByAddress): Compiling {
  const before = remembered.get(block.read)
  if (
    before?.known === known &&
    before.looked.every(({ kind, name, value }) => look(kind, name)?.value === value) &&
    before.named.every(({ address, page }) => page && pages.at(address)?.title === page.title)
  )
    return before.compiling
  const looked: { kind: string; name: string; value: unknown }[] = []
  const named: { address: string; page: NamedPage | undefined }[] = []
  const asked: Asked = {
    look: (kind, name) => {
      const found = look(kind, name)
      looked.push({ kind, name, value: found?.value })
      return found
    },
    pages: {
      nearest: pages.nearest,
      at: (address) => {
        const page = pages.at(address)
        named.push({ address, page })
        return page
      },
    },
  }
  const compiling = compileAnew(block.read, known, asked)
  remembered.set(block.read, { known, looked, named, compiling })
  return compiling
}

interface Asked {
  readonly look: Look
  readonly pages: PagesByAddress
}

function compileAnew(read: ReadBlock, known: Known, { look, pages }: Asked): Compiling {
  const { kind, name, shape, fence, written } = read
  const { fitting } = shape
  const { paragraph } = fence
  if (
    name === undefined ||
    !fitting ||
    !paragraph ||
    read.faults.some(({ severity }) => severity === 'error')
  )
    return { faults: read.faults }
  const faults: Fault[] = [...read.faults]
  const report = (spot: Spot, code: FindingCode, message: string, mend?: string): void => {
    faults.push({ code, severity: 'error', ...spot, message, ...(mend === undefined ? {} : { mend }) })
  }
  const sentence = (claims: readonly Claim[]) => quotedSentence(paragraph, claims, known, shape.quotes)
  const spot = (path: KeyPath): Spot => written.valueAt(path)
  const mentions: Mention[] = []
  const warnings: Fault[] = []
  const context: Context = {
    known,
    look,
    mentions: (mention) => void mentions.push(mention),
    fault: (path, message, mend) => report(spot(path), 'wrong-value', message, mend),
    warn: (path, message, mend) =>
      void warnings.push({
        ...{ code: 'inconsistent' as const, severity: 'warning' as const, ...spot(path), message },
        ...(mend === undefined ? {} : { mend }),
      }),
    later: (path, message, mend) => report(spot(path), 'not-supported-yet', message, mend),
    unknown(path, what, wanted, choices) {
      const near = nearestName(wanted, choices)
      const mend = near === undefined ? 'Define it, or name one that there is.' : `Did you mean "${near}"?`
      report(spot(path), 'unknown-name', `no ${what} "${wanted}".`, mend)
    },
    page(path, address) {
      const found = pages.at(address)
      if (found) return found
      const near = pages.nearest(address)
      const mend = near === undefined ? 'Write it like /marketing/.' : `Did you mean ${near}?`
      report(spot(path), 'unknown-name', `no page stands at "${address}".`, mend)
      return undefined
    },
    verb: (claims) => strengthOf(sentence(claims).quote)?.otherwise,
  }
  const value = deepFreeze(fitting.compile(context))
  if (shape.owner !== undefined) whoOf(context, ['owner'], shape.owner)
  if (faults.length > 0) return { faults }
  const title = titleOf(read, name)
  const claims = kind.claims(value, known, title)
  const { quote, found } = sentence(claims)
  if (!found)
    report(
      spot(['quotes']),
      'disagrees',
      `no sentence of the paragraph holds “${shape.quotes}”.`,
      'Copy a part of the sentence as it stands there.',
    )
  for (const { path, message, mend } of disagreements(claims, { quote, paragraph, known }))
    report(spot(path), 'disagrees', message, mend)
  return faults.length > 0
    ? { faults }
    : {
        faults: warnings,
        valid: { value, title, quote, said: kind.say(value, known, title), mentions: deepFreeze(mentions) },
      }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
