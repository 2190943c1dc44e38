import { inDigits, type Spread } from './figures.ts'
import { reached, type Result, type SideResult } from './harness.ts'

/** Where and when a benchmark ran. */
export interface Occasion {
  readonly command: string
  readonly machine: string
  readonly date: string
  readonly commit: string
}

const head = `# Results

Made by \`npm run bench\`: both sides by turns, medians with the least and the most, the ratio taken pair by pair.
Trust ratios, not figures.
`

const range = ({ median, least, most }: Spread): string =>
  `${inDigits(median)} (${inDigits(least)}–${inDigits(most)})`

const row = ({ name, value, also }: SideResult): string => {
  const beside = Object.entries(also).map(([figure, median]) => `${figure} ${inDigits(median)}`)
  return `| ${name} | ${range(value)} | ${beside.join(', ')} |`
}

/** One benchmark's part of the page. */
export function resultPart(result: Result, occasion: Occasion): string {
  const { name, about, unit, better, reach, rounds } = result.benchmark
  const goal =
    reach === undefined
      ? ''
      : `, to reach: ${better === 'more' ? 'at least' : 'at most'} ${inDigits(reach)}: ${reached(result) ? 'reached' : 'not reached'}`
  return `## ${name}

${about}

| side | ${unit} | beside |
| --- | --- | --- |
${row(result.reference)}
${row(result.subject)}

Ratio ${range(result.ratio)} over ${rounds} pairs${goal}.

\`${occasion.command}\`, ${occasion.date}, commit ${occasion.commit}, ${occasion.machine}.
`
}

/** The page with this part in the place of an earlier one of the same name, else at its end. */
export function withPart(page: string, name: string, part: string): string {
  const parts = (page === '' ? head : page).split(/^(?=## )/m).map((one) => `${one.trimEnd()}\n`)
  const at = parts.findIndex((one) => one.startsWith(`## ${name}\n`))
  return (at === -1 ? [...parts, part] : parts.with(at, part)).join('\n')
}
