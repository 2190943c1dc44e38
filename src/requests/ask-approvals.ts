import { approvalsNeeded, askApproval, type Thing } from '#approvals'
import {
  modelInForce,
  performWithin,
  systemPerson,
  type Consumer,
  type Heard,
  type House,
  type Look,
} from '#kernel'
import { holdersOf, peopleById } from '#people'
import { asApprovalSubject } from './approval-subject.ts'
import { textOfComment } from './commenters-store.ts'
import { addToCircle } from './people-store.ts'
import { requestsByIdVisibleTo } from './store.ts'

type Rule = ReturnType<typeof approvalsNeeded>[number]

const ask = askApproval({ subjects: () => [asApprovalSubject] })

/**
 * Asks for the approvals that pages want of a request, as whoever did it: when it is opened; or, where the page says with
 * which words, by a comment that has them and mentions somebody who decides. One that is asked already is not asked again.
 */
export const askApprovals = (house: House): Consumer => ({
  name: 'approvals of requests',
  async hear(entry, db) {
    const { outcome, subject, operation, personId } = entry
    if (outcome !== 'done' || subject?.kind !== 'requests') return
    if (operation !== 'requests.open' && operation !== 'requests.comment') return
    const model = await modelInForce(house, db)
    const look: Look = { by: systemPerson, now: house.clock.now(), db, model, cited: async (all) => all }
    const [request] = await requestsByIdVisibleTo(look, [subject.id])
    const thing = (await asApprovalSubject.things(look, [subject.id])).get(subject.id)
    const by = (await peopleById(db, systemPerson, [personId])).get(personId)
    if (!request || !thing || !by) return
    for (const rule of approvalsNeeded(look, 'requests', thing))
      if (await asksFor(look, { entry, rule, thing, id: request.id })) {
        if (request.confidential) await letDecidersKnow(look, { rule, thing, id: request.id })
        await performWithin(house, db, ask, { approval: rule.name, number: request.number }, by)
      }
  },
})

interface Said {
  readonly entry: Heard
  readonly rule: Rule
  readonly thing: Thing
  readonly id: string
}

async function asksFor(look: Look, { entry, rule, thing, id }: Said): Promise<boolean> {
  const { askedWith } = rule.value
  const { comment, mentioned } = entry.facts
  if (askedWith === undefined) return entry.operation === 'requests.open'
  if (typeof comment !== 'number' || !Array.isArray(mentioned)) return false
  const text = (await textOfComment(look.db, id, comment)) ?? ''
  if (!plain(text).includes(plain(askedWith))) return false
  const deciders = await decidersOf(look, { rule, thing })
  return deciders.some((id) => mentioned.includes(id))
}

async function decidersOf(
  look: Look,
  { rule, thing }: Pick<Said, 'rule' | 'thing'>,
): Promise<readonly string[]> {
  const who = rule.value.groups.flatMap((group) => group.who)
  return (await holdersOf(look, who, thing.around)).map(({ id }) => id)
}

/** A page that has somebody decide on a request routes it to them, also where it is closed to others. */
const letDecidersKnow = async (look: Look, { id, ...of }: Omit<Said, 'entry'>): Promise<void> =>
  addToCircle(look.db, id, await decidersOf(look, of), 'routed')

/** Words as they are compared: in small letters, with one space between them. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s*_]+/g, ' ')
