import { expect, test } from 'vitest'
import type { Candidate, Finding } from '#pages'
import { bestCandidates } from './best-candidates.ts'
import { worstFindings } from './worst-findings.ts'

const dead = (path: string, target: string, line = 4): Finding => ({
  code: 'dead-link',
  severity: 'warning',
  path,
  line,
  message: `There is no page or file "${target}".`,
})

test('errors come first, then what many places have, each once with its most read place', () => {
  const findings: Finding[] = [
    dead('a.md', '/gone/'),
    dead('popular.md', '/gone/', 9),
    dead('b.md', '/other/'),
    {
      code: 'bad-yaml',
      severity: 'error',
      path: 'c.md',
      line: 2,
      message: 'This is no YAML.',
      mend: 'Mend it.',
    },
  ]
  const { errors, warnings, worst } = worstFindings(findings, (path) => (path === 'popular.md' ? 100 : 0))
  expect([errors, warnings]).toEqual([1, 3])
  expect(worst.map(({ path, line, places }) => [path, line, places])).toEqual([
    ['c.md', 2, 1],
    ['popular.md', 9, 2],
    ['b.md', 4, 1],
  ])
})

test('a page that everybody links goes before one that nobody does', () => {
  const { worst } = worstFindings([dead('a.md', '/x/'), dead('b.md', '/y/')], (path) =>
    path === 'b.md' ? 8 : 0,
  )
  expect(worst.map(({ path }) => path)).toEqual(['b.md', 'a.md'])
})

test('of sentences that may be rules twenty are shown at most: of all sorts, two of a page, each wording once', () => {
  const one = (sort: Candidate['sort'], path: string, text: string): Candidate & { path: string } => ({
    ...{ sort, path, text, weight: sort === 'limit' ? 9 : 1 },
    lines: [3, 4],
  })
  const limits = Array.from({ length: 30 }, (_, at) => one('limit', `page-${at}.md`, `Sentence ${at}.`))
  const same = Array.from({ length: 5 }, (_, at) => one('approval', `other-${at}.md`, 'The same.'))
  const ofOnePage = Array.from({ length: 5 }, (_, at) => one('cadence', 'busy.md', `Rhythm ${at}.`))
  const best = bestCandidates([...ofOnePage, ...same, ...limits])
  const times = (sort: string) => best.filter((found) => found.sort === sort).length
  expect([times('limit'), times('approval'), times('cadence')]).toEqual([6, 1, 2])
  expect(best[0]).toEqual({ sort: 'limit', text: 'Sentence 0.', path: 'page-0.md', line: 3, to: 4 })
})
