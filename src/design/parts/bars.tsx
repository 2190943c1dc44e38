import { scaleBand, scaleLinear } from 'd3-scale'
import { Chart, chartWidth, inFull, sayValue, type ChartSaid } from './chart.tsx'

const height = 84
const floor = height - 16
const ceiling = 14

/** How much in each of a few spans, side by side; with a limit, a line that the bars should not pass. */
export function Bars({ limit, ...said }: ChartSaid & { readonly limit?: number }) {
  const across = scaleBand().domain(said.points.map(inFull)).range([0, chartWidth]).padding(0.3)
  const most = Math.max(1, limit ?? 0, ...said.points.map(({ value }) => value))
  const up = scaleLinear().domain([0, most]).range([floor, ceiling])
  return (
    <Chart {...said} height={height}>
      {said.points.map((point) => {
        const x = across(inFull(point)) ?? 0
        const y = up(point.value)
        const middle = x + across.bandwidth() / 2
        const over = limit !== undefined && point.value > limit
        return (
          <g key={inFull(point)}>
            <rect
              class={over ? 'bar over' : 'bar'}
              x={rounded(x)}
              y={rounded(y)}
              width={rounded(across.bandwidth())}
              height={rounded(floor - y)}
              rx="2"
            />
            <text x={rounded(middle)} y={rounded(y - 4)}>
              {sayValue(point)}
            </text>
            <text class="chart-at" x={rounded(middle)} y={height - 3}>
              {point.at}
            </text>
          </g>
        )
      })}
      <path class="chart-floor" d={`M0 ${floor}H${chartWidth}`} />
      {limit !== undefined && <path class="chart-limit" d={`M0 ${rounded(up(limit))}H${chartWidth}`} />}
    </Chart>
  )
}

/** Tenths of a unit are finer than any screen shows. */
const rounded = (length: number): number => Math.round(length * 10) / 10
