import { dateInWords } from '../words/day.ts'
import { Banner } from './banner.tsx'

export interface SaidProps {
  /** The rule as a sentence, made from what runs. */
  readonly said: string
  /** The block as it is written in the page. */
  readonly source: string
  /** `limit`, and its name. */
  readonly kindName: string
  readonly name: string
  /** Where one reads what was decided by it; absent where it never decides. */
  readonly decidedHref?: string
  readonly sentenceHref: string
  readonly heldOver?: HeldOver | undefined
  readonly today: Temporal.PlainDate
}

/** The page of now has a mistake here; the rule of an earlier version goes on. */
export interface HeldOver {
  readonly on: Temporal.PlainDate
  readonly href: string
  /** Line of the mistake in the file, and what it is. */
  readonly line: number
  readonly mistake?: string
}

/** A rule in the place of its block: said back, with the ways to look behind it. */
export const Said = (props: SaidProps) => (
  <div class="rule">
    <p class="said" dir="auto">
      {props.said}
    </p>
    {props.heldOver && (
      <Banner>
        This rule is held over from{' '}
        <a href={props.heldOver.href}>the version of {dateInWords(props.heldOver.on, props.today)}</a>: the
        page has a mistake at line {props.heldOver.line}.
        {props.heldOver.mistake && ` ${props.heldOver.mistake}`}
      </Banner>
    )}
    <div class="behind">
      <details>
        <summary>How this runs</summary>
        <div class="source">
          <p>
            The block of kind <b>{props.kindName}</b>, named <b>{props.name}</b>, that stands here in the
            page:
          </p>
          <pre>
            <code>{props.source}</code>
          </pre>
        </div>
      </details>
      {props.decidedHref !== undefined && <a href={props.decidedHref}>What was decided by it</a>}
      <copy-link>
        <a href={props.sentenceHref}>Link to this sentence</a>
      </copy-link>
    </div>
  </div>
)
