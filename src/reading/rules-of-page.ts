import { cardId, citationHref, pageAt, rulePage } from '#design'
import { dayAt, type Definition, type Model } from '#kernel'
import type { DefinitionFinding } from '#model'
import type { FenceBlock, Repository } from '#pages'
import type { PageSection, RulePart } from './pages/page-view.ts'

/** The word of an info string that names a kind. */
export const kindWord = (info: string): string => info.trim().split(/\s/)[0] ?? ''

/** The name that a block gives itself, as far as a broken one still says it. */
const nameIn = (body: string): string | undefined =>
  /^(?:name|label|group|title):\s*["']?(.+?)["']?\s*$/m.exec(body)?.[1]

/** The rules of one page of one version: said back in the place of their blocks, held over ones with their mistake. */
export class RulesOfPage {
  readonly all: readonly Definition[]
  readonly #byLine: ReadonlyMap<number, Definition>
  readonly #held: readonly Definition[]
  readonly #mistakes: readonly DefinitionFinding[]
  readonly #decides: (kind: string) => boolean
  readonly #days = new Map<string, Temporal.PlainDate>()

  constructor(
    model: Model,
    path: string,
    mistakes: readonly DefinitionFinding[],
    decides: (kind: string) => boolean,
  ) {
    this.#decides = decides
    this.all = model.definitions.filter(({ citation }) => citation.path === path)
    this.#byLine = new Map(
      this.all.filter(({ heldOverFrom }) => heldOverFrom === undefined).map((one) => [one.lines[0], one]),
    )
    this.#held = this.all.filter(({ heldOverFrom }) => heldOverFrom !== undefined)
    this.#mistakes = mistakes
  }

  /** Looks up the days of the versions from which rules are held over. */
  async dated(repository: Repository, zone: string): Promise<void> {
    for (const { heldOverFrom } of this.#held) {
      if (heldOverFrom === undefined) continue
      const { committedAt } = await repository.commit(heldOverFrom)
      this.#days.set(heldOverFrom, dayAt(committedAt, zone))
    }
  }

  /** A rule said back in the place of its block; a block with a mistake and no earlier rule stands as it is written. */
  partOf(fence: FenceBlock): PageSection['parts'][number] {
    const rule = this.#byLine.get(fence.lines[0])
    if (rule) return this.#rulePart(rule, fence)
    const held = this.#heldFor(fence)
    return held ? { ...this.#rulePart(held, fence), heldOver: this.#heldOver(held, fence) } : asCode(fence)
  }

  #rulePart(rule: Definition, fence: FenceBlock): RulePart {
    return {
      kind: 'rule',
      said: rule.said,
      source: fence.body,
      kindName: rule.kind,
      name: rule.name,
      cardId: cardId(rule.kind, rule.name),
      sentenceHref: citationHref(rule.citation),
      ...(this.#decides(rule.kind) && { decidedHref: rulePage(rule) }),
    }
  }

  #heldFor(fence: FenceBlock): Definition | undefined {
    const ofKind = this.#held.filter(({ kind }) => kind === kindWord(fence.info))
    const name = nameIn(fence.body)
    return ofKind.find((one) => one.name === name) ?? (ofKind.length === 1 ? ofKind[0] : undefined)
  }

  #heldOver(rule: Definition, fence: FenceBlock): RulePart['heldOver'] {
    const commit = rule.heldOverFrom ?? ''
    const on = this.#days.get(commit)
    const mistake = this.#mistakes.find(({ line }) => line >= fence.lines[0] && line <= fence.lines[1])
    const said = mistake && [mistake.message, mistake.mend].filter(Boolean).join(' ')
    return (
      on && {
        on,
        href: pageAt(rule.citation.url, commit),
        line: mistake?.line ?? fence.lines[0],
        ...(said !== undefined && { mistake: said }),
      }
    )
  }
}

const asCode = ({ body, lines }: FenceBlock) => ({
  kind: 'html' as const,
  html: `<pre tabindex="0"><code>${escaped(body)}</code></pre>`,
  lines,
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
