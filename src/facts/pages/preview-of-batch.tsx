import { capital } from '#kernel'
import { countInWords, Row, Rows, Tag } from '#design'
import type { Batch, Verdict } from '../facts-json.ts'
import { Faults, placeOfRow, totalsInWords } from './rows-in-words.tsx'

/** More rows than these say nothing that the totals do not. */
const mostShown = 100

const words = {
  recorded: { word: 'new', look: { state: 'act' } },
  changed: { word: 'changed', look: { state: 'act' } },
  unchanged: { word: 'as before', look: {} },
  rejected: { word: 'not kept', look: { state: 'wait' } },
} as const

/** What would come of a batch, row by row: first those that need somebody's eyes. */
export function PreviewOfBatch({ batch }: { readonly batch: Batch }) {
  const rows = batch.rows.toSorted((a, b) => weight(b) - weight(a) || a.row - b.row)
  const more = rows.length - mostShown
  return (
    <section class="banner wait" role="status" aria-labelledby="preview">
      <h2 id="preview">What would come of it</h2>
      <p>{capital(totalsInWords(batch))}. Nothing is kept yet.</p>
      {batch.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Rows>
        {rows.slice(0, mostShown).map((row) => (
          <Row key={row.row} title={<Title row={row} />} about={<About row={row} />} />
        ))}
      </Rows>
      {more > 0 && <p>{countInWords(more, 'more row')}.</p>}
    </section>
  )
}

const weight = ({ verdict, outside, notes }: Verdict): number =>
  verdict === 'rejected' ? 3 : outside ? 2 : notes ? 1 : 0

const Title = ({ row }: { readonly row: Verdict }) => (
  <>
    {placeOfRow(row)} <Tag {...words[row.verdict].look}>{words[row.verdict].word}</Tag>{' '}
    {row.outside && <Tag state="wait">outside the rule</Tag>}
  </>
)

const About = ({ row: { faults = [], notes = [], outside = [] } }: { readonly row: Verdict }) => (
  <>
    <Faults faults={[...faults, ...notes]} />
    {outside.map(({ rule, reason }) => (
      <span key={rule}> {reason}</span>
    ))}
  </>
)
