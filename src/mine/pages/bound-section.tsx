import { listInWords, Quote, Tag, type Frame } from '#design'
import { ActButton } from './act-button.tsx'
import { groupId, groupTitle, type BoundGroupProps, type BoundRule } from './bound-group.ts'
import { Reworded } from './reworded.tsx'
import { saysMore } from './says-more.ts'

/** So many pages are named before the others are counted. */
const named = 4

/** Above this many, what has not changed is folded. */
const most = 6

interface Shown {
  readonly commit: string
  readonly frame: Frame
}

/** What binds somebody for one reason: each sentence quoted, and what the rule says back. */
export function BoundSection({ group, ...shown }: Shown & { readonly group: BoundGroupProps }) {
  const id = groupId(group.why)
  const changed = group.rules.filter(({ change }) => change)
  const others = group.rules.filter(({ change }) => !change)
  const folded = others.length > most
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{groupTitle(group)}</h2>
      {[...changed, ...(folded ? [] : others)].map((rule) => (
        <Bound key={`${rule.kind} ${rule.name}`} rule={rule} {...shown} />
      ))}
      {folded && (
        <details>
          <summary>
            {changed.length > 0 ? 'And ' : ''}
            {others.length} sentences of {pagesOf(others)}
          </summary>
          {others.map((rule) => (
            <Bound key={`${rule.kind} ${rule.name}`} rule={rule} {...shown} />
          ))}
        </details>
      )}
    </section>
  )
}

/** The pages on which they stand, by title. */
function pagesOf(rules: readonly BoundRule[]): string {
  const titles = [...new Set(rules.map(({ citation }) => citation.title))]
  const more = titles.length - named
  return listInWords(more > 1 ? [...titles.slice(0, named), `${more} other pages`] : titles)
}

const Bound = ({ rule, commit, frame }: Shown & { readonly rule: BoundRule }) => (
  <article class="bound">
    <Quote citation={rule.citation} today={frame.today} />
    {saysMore(rule.said, rule.citation.quote) && <p class="said">{rule.said}</p>}
    {rule.change && (
      <div class="decision">
        <p>
          <Tag state="wait">{rule.change.change === 'added' ? 'new' : 'changed'}</Tag>{' '}
          {rule.change.author !== undefined && `${rule.change.author} wrote it. `}
          <a href={rule.change.historyHref}>How it came to be</a>
        </p>
        {rule.change.change !== 'added' && <Reworded {...rule.change} />}
        <ActButton
          action="/-/changes/read"
          says="I have read this"
          of={rule.title}
          values={{ kind: rule.kind, name: rule.name, version: commit, on: 'my-handbook' }}
        />
      </div>
    )}
  </article>
)
