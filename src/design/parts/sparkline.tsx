import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { Chart, chartWidth, inFull, type ChartSaid, type Point } from './chart.tsx'

const height = 52
const inset = 6

/** How something went on; with a band, the two lines between which it should stay. */
export function Sparkline({
  band,
  ...said
}: ChartSaid & { readonly band?: readonly [low: number, high: number] }) {
  const { points } = said
  const all = [...points.map(({ value }) => value), ...(band ?? [])]
  const up = scaleLinear()
    .domain([Math.min(...all), Math.max(...all)])
    .range([height - inset, inset])
  const across = scalePoint()
    .domain(points.map(inFull))
    .range([inset, chartWidth - inset])
  const x = (point: Point): number => across(inFull(point)) ?? inset
  const drawn = line<Point>(x, ({ value }) => up(value)).digits(1)(points)
  const last = points.at(-1)
  return (
    <Chart {...said} height={height}>
      {band?.map((edge) => (
        <path key={edge} class="chart-limit" d={`M0 ${up(edge)}H${chartWidth}`} />
      ))}
      {drawn !== null && <path class="chart-line" d={drawn} />}
      {last && <circle cx={x(last)} cy={up(last.value)} r="3.5" />}
    </Chart>
  )
}
