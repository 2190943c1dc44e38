import { paidSocial } from './paid-social-pages.ts'
import type { TestPages } from './test-department.ts'

const role = (title: string, holder: string, lines: string, says = ''): string =>
  `${holder} holds the role of ${title}.${says}\n\n\`\`\`role\ntitle: ${title}\n${lines}\n\`\`\`\n`

/** An approval’s block, with other lines put in or, where empty, left out. */
function approvalBlock(lines: Readonly<Record<string, string>> = {}): string {
  const all = {
    name: 'conference',
    of: 'campaigns',
    where: '{channel: conference}',
    groups: '[{who: Brand Reader}, {who: Budget Keeper}]',
    'answer-within': '2 business days',
    'ask-again-if-changed': '[places]',
    ...lines,
  }
  const body = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
  return ['```approval', ...body, '```'].join('\n')
}

/** A small handbook in which conferences need the yes of two titles, beside the one about paid social. */
export const conferencePages = (
  lines: Readonly<Record<string, string>> = {},
  more: TestPages = {},
): TestPages => ({
  ...paidSocial(),
  'roles.md': [
    '# Roles\n',
    role('Chief Marketing Officer', 'Adaeze Okafor', 'held-by: [adaeze]'),
    role(
      'Brand Reader',
      'Tomas Lindqvist',
      'held-by: [tomas]\ndeputy: zofia\nreports-to: Chief Marketing Officer',
      ' The deputy is Zofia Nowak; it reports to the Chief Marketing Officer.',
    ),
    role('Budget Keeper', 'Theo Papadakis and Noor Haddad', 'held-by: [theo, noor]').replace('holds', 'hold'),
  ].join('\n'),
  'conferences.md': `# Conferences\n\nA conference needs a yes. Ask before you book.\n\n${approvalBlock(lines)}\n`,
  ...more,
})
