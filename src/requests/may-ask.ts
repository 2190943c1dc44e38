import type { Act, Alternative, Definition, Look, Person } from '#kernel'
import { holdersOf, isAmong, region } from '#people'
import type { RequestType } from './kinds/request-value.ts'
import type { OpenInput } from './open-input.ts'
import { newRequestHref } from './new-request-href.ts'

/** So many are offered to be asked. */
const most = 3

interface Asking {
  readonly region: string | undefined
  readonly wanted: Partial<OpenInput>
  /** It is enough that one of them may; by default whoever acts. */
  readonly askers?: readonly Person[]
  /** The input's field beside which a refusal stands. */
  readonly field?: string
}

/** Refuses somebody whom the page does not let ask, with who may and a link that opens what was typed for them. */
export async function mustMayAsk(
  act: Act,
  type: Definition<RequestType>,
  { region: where, wanted, askers = [act.by], field = 'type' }: Asking,
): Promise<void> {
  const { askedBy } = type.value
  if (askedBy.length === 0) return
  const { kind, name, citation, lines } = type
  const facts = { region: where ?? null }
  const asks = `whom the page names for ${type.title}`
  for (const asker of askers)
    if (await isAmong(act, asker, askedBy, { region: where, requester: asker })) {
      act.rule({ kind, name, outcome: 'fits', reason: `It is asked by ${asks}.`, citation, lines, facts })
      return
    }
  const place = where === undefined ? '' : ` in ${act.model.find(region, where)?.title ?? where}`
  act.rule(
    {
      kind,
      name,
      outcome: 'refused',
      reason: `Only ${asks}${place} may ask for it.`,
      citation,
      lines,
      facts,
      field,
    },
    async (look: Look): Promise<readonly Alternative[]> => {
      const people = (await holdersOf(look, askedBy, { region: where, requester: askers[0] })).filter(
        ({ id }) => id !== look.by.id,
      )
      return people.slice(0, most).map((person) => ({
        say: `Ask ${person.name} to send it`,
        detail: 'the link opens what you typed',
        ask: person.handle,
        href: newRequestHref(wanted),
      }))
    },
  )
}
