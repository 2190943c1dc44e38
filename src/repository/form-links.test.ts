import { expect, test } from 'vitest'
import { snapshotOf } from '#model'
import { testCitation } from '#testing'
import { formLinkFindings, formLinksIn } from './form-links.ts'

const forms = [{ kind: 'request', address: '/-/requests/new', parameters: ['type', 'issuable_template'] }]

test('links to forms are found in text and HTML, with what they name, and not in code [R2.122]', () => {
  const source = [
    '[Ask](/-/requests/new?type=idea), or <a href="https://us.example/-/requests/new?x=1&amp;issuable_template=Guide_Proposal.md">this</a>.',
    '[Anything](/-/requests/new?issuable_template=) and [all](/-/requests/new).',
    '```',
    '[Ask](/-/requests/new?type=in-code)',
    '```',
    'At last /-/requests/new?type=gone',
  ].join('\n')
  expect(formLinksIn(Buffer.from(source), forms)).toEqual([
    { kind: 'request', named: 'idea', line: 1, column: 7 },
    { kind: 'request', named: 'Guide_Proposal.md', line: 1, column: 65 },
    { kind: 'request', named: 'gone', line: 6, column: 9 },
  ])
})

test('its author hears of a form that no page defines, with the place and the nearest; case, signs and former names are no matter', () => {
  const idea = {
    ...{ kind: 'request', name: 'guide-proposal', title: 'Guide proposal', formerly: ['guide-idea'] },
    ...{ value: {}, citation: testCitation(), lines: [1, 3] as const, said: '', mentions: [] },
  }
  const model = snapshotOf('0'.repeat(40), [idea], 'UTC')
  const link = (named: string) => ({ kind: 'request', named, line: 4, column: 2 })
  const all = ['Guide_Proposal.md', 'guide idea', 'guide-propsal', 'holiday'].map(link)
  expect(formLinkFindings('a.md', all, model)).toMatchObject([
    {
      path: 'a.md',
      line: 4,
      column: 2,
      severity: 'warning',
      name: 'guide-propsal',
      mend: 'Did you mean "guide-proposal"?',
    },
    { name: 'holiday', mend: 'Link to /-/requests/types, which lists all.' },
  ])
})
