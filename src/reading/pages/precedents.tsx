import { citationHref, Cite, Moment, personHref, Row, Rows, Tag } from '#design'
import { isWithheld } from '#kernel'
import type { Precedent } from '../precedents.ts'
import { Reworded } from './reworded.tsx'

interface Shown {
  readonly today: Temporal.PlainDate
}

/** Each outcome in a word. */
export const outcomes = {
  fits: { word: 'fitted', look: { state: 'act' } },
  exempt: { word: 'excepted', look: {} },
  excepted: { word: 'let through', look: { state: 'wait' } },
  noted: { word: 'noted', look: { state: 'wait' } },
  outside: { word: 'outside the rule', look: { state: 'wait' } },
  waits: { word: 'waits', look: { state: 'wait' } },
  declined: { word: 'declined', look: { state: 'wait' } },
  refused: { word: 'not yet', look: { state: 'wait' } },
} as const

const acts = { done: '', refused: '', asked: ' (only asked)' }

/** How it was decided and by whom, and what became of what it was about: told once of each. */
const How = ({ decision: { about, by, reason }, told }: { decision: Precedent; told: boolean }) => (
  <>
    {about && reason}
    {by?.handle !== undefined && (
      <>
        {about && ' '}By <a href={personHref(by.handle)}>{by.name}</a>.
      </>
    )}
    {about?.came !== undefined && !told && <span dir="auto"> {about.came}</span>}
    {(about ?? by) && <br />}
  </>
)

/** The sentence by which it was decided; where that reads otherwise now, what changed. */
function Sentence({ decision, today }: Shown & { readonly decision: Precedent }) {
  const { citation, changedSince, quoteNow } = decision
  if (isWithheld(decision)) return <Cite citation={citation} today={today} />
  return (
    <>
      “{quoteNow === undefined ? citation.quote : <Reworded was={citation.quote} says={quoteNow} />}”{' '}
      <Cite citation={citation} today={today} />
      {changedSince && (
        <>
          {' '}
          · <a href={citationHref(citation)}>{quoteNow === undefined ? 'gone since' : 'changed since'}</a>
        </>
      )}
    </>
  )
}

/** How a sentence decided before: what on, how, by whom, and whether it still reads as it did. */
export const Precedents = ({ decisions, today }: Shown & { readonly decisions: readonly Precedent[] }) => (
  <Rows>
    {decisions.map((decision, at) => {
      const { about, entryId, name, reason, outcome } = decision
      const told = decisions.slice(0, at).some((other) => other.about?.href === about?.href)
      return (
        <Row
          key={`${entryId} ${name} ${reason}`}
          title={
            <>
              {about ? (
                <a href={about.href} dir="auto">
                  {about.title}
                </a>
              ) : (
                reason
              )}{' '}
              <Tag {...outcomes[outcome].look}>{outcomes[outcome].word}</Tag>
            </>
          }
          about={
            <>
              <How decision={decision} told={told} />
              <Sentence decision={decision} today={today} />
            </>
          }
          end={
            <>
              <Moment at={decision.at} today={today} />
              {acts[decision.act]}
            </>
          }
        />
      )
    })}
  </Rows>
)
