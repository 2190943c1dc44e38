import type { ComponentChildren } from 'preact'

/** What a chart is drawn from, also as a table: a place on the way, and how much there. */
export interface Point {
  /** Short, as it stands below the drawing: `Jan`. */
  readonly at: string
  /** In full, for the table and for who hears it; `at` unless given. */
  readonly name?: string
  readonly value: number
  /** The value as people say it: `13.4 %`; the number itself unless given. */
  readonly said?: string
}

export interface ChartSaid {
  /** What is counted: `Places used, by month`. */
  readonly title: string
  /** What one should see in it, in a sentence. */
  readonly says?: string
  /** Heads of the two columns. */
  readonly columns: readonly [at: string, value: string]
  readonly points: readonly Point[]
}

export const inFull = ({ at, name = at }: Point): string => name
export const sayValue = ({ value, said = String(value) }: Point): string => said

/** The drawing, the sentence that it shows, and its figures as a table. Values stand in words, so colour says nothing alone. */
export const Chart = (
  props: ChartSaid & { readonly height: number; readonly children: ComponentChildren },
) => {
  const { title, says, columns, points, height } = props
  const heard = points.map((point) => `${inFull(point)} ${sayValue(point)}`).join(', ')
  return (
    <figure class="chart">
      {points.length > 0 && (
        <svg viewBox={`0 0 ${chartWidth} ${height}`} role="img" aria-label={`${title}: ${heard}`}>
          {props.children}
        </svg>
      )}
      <figcaption>
        <p>{says ?? title}</p>
        {points.length > 0 && (
          <details>
            <summary>The figures</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{columns[0]}</th>
                  <th scope="col">{columns[1]}</th>
                </tr>
              </thead>
              <tbody>
                {points.map((point) => (
                  <tr key={inFull(point)}>
                    <th scope="row">{inFull(point)}</th>
                    <td>{sayValue(point)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </figcaption>
    </figure>
  )
}

/** Of every drawing, in its own units: about the pixels of a card in the margin. */
export const chartWidth = 240
