/** Somebody of the sample, and what they say beside the example. */
interface Related {
  readonly handle: string
  readonly says?: Readonly<Record<string, unknown>>
}

/**
 * For each operation that comes down to relations: who of the sample stands in each of them to what its example is about,
 * by the relation's name, and under `nobody` somebody who works here and stands in none.
 */
export const related: Readonly<Record<string, Readonly<Record<string, Related>>>> = {
  'campaigns.plan': {
    'of the team': { handle: 'linh' },
    'lead of the team': { handle: 'keiko' },
    decider: { handle: 'noor', says: { exception: 'The agency has a manager free that week.' } },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'campaigns.move': {
    planner: { handle: 'linh', says: { number: 1 } },
    'lead of the team': { handle: 'keiko' },
    decider: { handle: 'noor', says: { exception: 'The agency has a manager free that week.' } },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'campaigns.hand-over': {
    planner: { handle: 'linh', says: { number: 1 } },
    'lead of the team': { handle: 'keiko' },
    giver: { handle: 'arjun', says: { number: 3, to: 'arjun' } },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'campaigns.restore': {
    planner: { handle: 'linh', says: { number: 1 } },
    'lead of the team': { handle: 'keiko' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'campaigns.cancel': {
    planner: { handle: 'linh', says: { number: 1 } },
    'lead of the team': { handle: 'keiko' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  ...Object.fromEntries(
    ['accept', 'ask-back', 'release', 'decline', 'mark-duplicate', 'snooze', 'wake', 'move'].map((verb) => [
      `requests.${verb}`,
      {
        assignee: { handle: 'sofia' },
        triager: { handle: 'henrik' },
        administrators: { handle: 'adaeze' },
        nobody: { handle: 'siobhan' },
      },
    ]),
  ),
  'requests.tick': {
    opener: { handle: 'linh' },
    assignee: { handle: 'sofia' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  ...Object.fromEntries(
    ['change', 'confide'].map((verb) => [
      `requests.${verb}`,
      {
        opener: { handle: 'grace' },
        assignee: { handle: 'sofia', says: { number: 1 } },
        administrators: { handle: 'adaeze' },
        nobody: { handle: 'siobhan' },
      },
    ]),
  ),
  ...Object.fromEntries(
    ['change-comment', 'take-comment-back'].map((verb) => [
      `requests.${verb}`,
      { writer: { handle: 'linh' }, nobody: { handle: 'adaeze' } },
    ]),
  ),
  'attachments.remove': {
    attacher: { handle: 'linh' },
    assignee: { handle: 'sofia' },
    triager: { handle: 'henrik' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  // Of a confidential one others are told that there is none.
  'requests.disclose': {
    opener: { handle: 'siobhan' },
    assignee: { handle: 'sofia', says: { number: 1 } },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan', says: { number: 1 } },
  },
  'requests.close': {
    opener: { handle: 'linh' },
    assignee: { handle: 'sofia' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'requests.reopen': {
    opener: { handle: 'keiko' },
    assignee: { handle: 'sofia' },
    triager: { handle: 'henrik' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  ...Object.fromEntries(
    ['approvals.approve', 'approvals.refuse', 'approvals.delegate'].map((name) => [
      name,
      { decider: { handle: 'theo' }, nobody: { handle: 'siobhan' } },
    ]),
  ),
  'approvals.withdraw': { speaker: { handle: 'mei' }, nobody: { handle: 'siobhan' } },
  'approvals.help': { expert: { handle: 'vera' }, nobody: { handle: 'siobhan' } },
  'approvals.take-back': {
    asker: { handle: 'noor' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  ...Object.fromEntries(
    ['short-links.change', 'short-links.end', 'short-links.restore'].map((name) => [
      name,
      {
        maker: { handle: 'linh' },
        answering: { handle: 'henrik' },
        administrators: { handle: 'adaeze' },
        nobody: { handle: 'siobhan' },
      },
    ]),
  ),
  'people.keep': {
    themselves: { handle: 'linh' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'pictures.set': {
    themselves: { handle: 'linh' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'pictures.remove': {
    themselves: { handle: 'keiko' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'pictures.restore': {
    themselves: { handle: 'keiko' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'leaves.plan': {
    themselves: { handle: 'linh' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  'leaves.end': {
    themselves: { handle: 'mei' },
    administrators: { handle: 'adaeze' },
    nobody: { handle: 'siobhan' },
  },
  ...Object.fromEntries(
    ['onboarding.tick', 'onboarding.untick', 'onboarding.show'].map((name) => [
      name,
      {
        newcomer: { handle: 'bao' },
        manager: { handle: 'keiko' },
        administrators: { handle: 'adaeze' },
        nobody: { handle: 'siobhan' },
      },
    ]),
  ),
}
