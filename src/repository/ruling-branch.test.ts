import { expect, test } from 'vitest'
import { chooseBranch } from './ruling-branch.ts'

const listing = (...lines: (readonly [left: string, name: string])[]) =>
  lines.map((line) => `${line.join('\t')}\n`).join('')
const a = 'a'.repeat(40)
const b = 'b'.repeat(40)

test.each([
  [
    'what HEAD names',
    listing(['ref: refs/heads/dev', 'HEAD'], [a, 'HEAD'], [a, 'refs/heads/dev'], [a, 'refs/heads/main']),
    { name: 'dev' },
  ],
  [
    'HEAD names a branch without commits',
    listing(['ref: refs/heads/main', 'HEAD'], [a, 'refs/heads/dev']),
    { name: 'dev' },
  ],
  [
    'only HEAD’s commit is known: the usual name first',
    listing([a, 'HEAD'], [a, 'refs/heads/alpha'], [a, 'refs/heads/master']),
    { name: 'master' },
  ],
  [
    'only HEAD’s commit is known: the branch that stands there',
    listing([a, 'HEAD'], [b, 'refs/heads/main'], [a, 'refs/heads/dev']),
    { name: 'dev' },
  ],
  [
    'HEAD beside all branches',
    listing([a, 'HEAD'], [b, 'refs/heads/main']),
    { name: 'handbook', from: 'HEAD' },
  ],
  [
    'no HEAD: the usual name',
    listing([b, 'refs/heads/alpha'], [a, 'refs/heads/main'], [a, 'refs/tags/v1']),
    { name: 'main' },
  ],
  ['no HEAD: the first', listing([b, 'refs/heads/alpha'], [a, 'refs/heads/beta']), { name: 'alpha' }],
  ['tags alone', listing([a, 'refs/tags/v1']), undefined],
  ['nothing', '', undefined],
])('%s', (_, said, chosen) => {
  expect(chooseBranch(said)).toEqual(chosen)
})
