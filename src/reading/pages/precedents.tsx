import { Cite, Moment, personHref, Row, Rows, Tag } from '#design'
import { citationHref } from '#design'
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

/** What one decision was about, what became of that, and who did it. */
const Case = ({ about, by }: Precedent) => (
  <>
    {about && (
      <a href={about.href} dir="auto">
        {about.title}
      </a>
    )}
    {about && ': '}
    {by?.handle !== undefined && (
      <>
        <a href={personHref(by.handle)}>{by.name}</a> ·{' '}
      </>
    )}
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
    {decisions.map((decision) => (
      <Row
        key={`${decision.entryId} ${decision.name} ${decision.reason}`}
        title={
          <>
            <Case {...decision} />
            {decision.reason}{' '}
            <Tag {...outcomes[decision.outcome].look}>{outcomes[decision.outcome].word}</Tag>
          </>
        }
        about={
          <>
            {decision.about?.came !== undefined && <span dir="auto">{decision.about.came} </span>}
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
    ))}
  </Rows>
)
