import { countInWords, EmptyState, Moment, Row, Rows, Sheet, Tag, type Attempt, type Frame } from '#design'
import type { Batch } from '../facts-json.ts'
import { sourceTitle } from '../source.ts'
import type { HeardSource, RejectedRow } from '../store.ts'
import { FactsForm, type TakenIn, type Typed } from './facts-form.tsx'
import { PreviewOfBatch } from './preview-of-batch.tsx'
import { Faults, placeOfRow, totalsInWords } from './rows-in-words.tsx'

/** What the screen of all that is kept elsewhere is drawn from. */
export interface FactsProps {
  readonly sources: readonly (Omit<HeardSource, 'rejected'> & {
    readonly stale: boolean
    readonly rejected?: readonly RejectedRow[]
  })[]
  /** What may be kept elsewhere. */
  readonly kinds: readonly TakenIn[]
  readonly typed: Typed
  readonly attempt?: Attempt
  /** What would come of what was typed. */
  readonly preview?: Batch
  readonly today: Temporal.PlainDate
}

/** Where work is kept that counts here: when each place was last heard, what of it was not kept, and a form for CSV. */
export function FactsPage({ sources, kinds, typed, attempt, preview, today }: FactsProps, frame: Frame) {
  return (
    <Sheet
      title="Kept elsewhere"
      lede="Campaigns and people that another tool keeps count here as they are there. The handbook’s rules say of each what they say; nothing that has happened is turned away."
    >
      {preview && <PreviewOfBatch batch={preview} />}
      <FactsForm
        kinds={kinds}
        typed={typed}
        attempt={attempt}
        once={frame.once}
        again={preview !== undefined}
        today={today}
      />
      <section aria-labelledby="sources">
        <h2 id="sources">What is heard from where</h2>
        {sources.length === 0 ? (
          <EmptyState says="Nothing was heard from anywhere yet. Paste a file above, or let a program send rows with a token of yours." />
        ) : (
          <Rows>
            {sources.map((one) => (
              <Row
                key={`${one.source} ${one.kind}`}
                title={
                  <>
                    {sourceTitle(one.source)}: {countInWords(one.rows, ...wordFor(one.kind))}{' '}
                    {one.stale && <Tag state="wait">not heard for two days</Tag>}
                  </>
                }
                about={`The last time ${totalsInWords(one.last)}.`}
                end={
                  <>
                    last heard <Moment at={one.lastHeardAt} today={today} />
                  </>
                }
              />
            ))}
          </Rows>
        )}
      </section>
      {sources.map((one) => (
        <NotKept key={`${one.source} ${one.kind}`} {...one} />
      ))}
    </Sheet>
  )
}

/** `campaign`, `campaigns`; people are people, however many. */
const wordFor = (kind: string): readonly [one: string, more: string] => [
  kind === 'people' ? 'person' : kind.replace(/s$/, ''),
  kind,
]

/** Rows of the last batch that were not kept, each with where it stands and why. */
function NotKept({ source, kind, rejected = [], last }: FactsProps['sources'][number]) {
  if (rejected.length === 0) return null
  const more = last.rejected - rejected.length
  return (
    <section aria-label={`Not kept of the last ${kind} from ${sourceTitle(source)}`}>
      <h2>
        Not kept of the last {kind} from {sourceTitle(source)}
      </h2>
      <Rows>
        {rejected.map((one) => (
          <Row key={one.row} title={placeOfRow(one)} about={<Faults faults={one.faults} />} />
        ))}
      </Rows>
      {more > 0 && <p>{countInWords(more, 'more row', 'more rows')} were not kept.</p>}
    </section>
  )
}
