import type { HomeEntry, HomeList } from '#design'
import { approvalHref } from './hrefs.ts'
import { judged } from './judge.ts'
import { approval } from './kinds/approval.ts'
import { mayRead } from './rights.ts'
import { mineOf, seenOf, type SeenApproval } from './seen.ts'
import { roundsVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** More are not told one by one, and so many are looked at. */
const most = 10
const atOnce = 200

/** What waits for this person’s answer: a yes, or whether they come along. */
export const askedOfMe = (world: ApprovalsWorld): HomeList => ({
  list: 'asked',
  async load(look) {
    if (!mayRead(look.by).allowed || look.model.all(approval).length === 0) return []
    const rounds = await roundsVisibleTo(look.db, look.by, { undecided: true, limit: atOnce })
    const all = await judged(look, world.subjects(), rounds)
    const mine = all.filter((one) => {
      const { decide, help } = mineOf(look, one)
      return decide || help.length > 0
    })
    const seen = await seenOf(look, mine.slice(-most))
    return seen.toReversed().map(entryOf)
  },
})

function entryOf(one: SeenApproval): HomeEntry {
  const { mine, askedBy, late, citation } = one
  return {
    title: mine.decide ? `Approve “${one.for.title}”?` : `Come along with “${one.for.title}”?`,
    href: approvalHref(one),
    about: mine.decide
      ? `${askedBy.name} asks for an approval: ${one.title}`
      : `${askedBy.name} asks for an expert: ${mine.help.join(', ')}`,
    ...(citation && { citation }),
    tag: late ? 'late' : 'waits',
    state: 'wait',
    verb: 'Answer',
  }
}
