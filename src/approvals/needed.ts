import { todayIn, type Definition, type Look, type Model } from '#kernel'
import { fitsWhere } from '#model'
import { approval, type Approval } from './kinds/approval.ts'
import type { Thing } from './subject.ts'

type Seeing = Pick<Look, 'now' | 'model'>

/** Whether a rule holds on the day it is. */
function holdsOn({ since, until }: Approval, look: Seeing): boolean {
  const today = todayIn(look).toString()
  return (since === undefined || since <= today) && (until === undefined || today <= until)
}

const exceptions = new WeakMap<Model, ReadonlySet<string>>()

/** Names of approvals that other rules ask for in their `otherwise`: exceptions from those rules. */
function exceptionsIn(model: Model): ReadonlySet<string> {
  const found =
    exceptions.get(model) ??
    new Set(
      model.definitions.flatMap(({ mentions }) =>
        mentions.flatMap(({ kind, name, key }) =>
          kind === approval.kind && key[0] === 'otherwise' ? name : [],
        ),
      ),
    )
  exceptions.set(model, found)
  return found
}

/** Whether a rule speaks of a thing as it is now; an exception does of what another rule holds back. */
export const speaksOf = (
  look: Seeing,
  { name, value }: Definition<Approval>,
  { facts, wants = [] }: Pick<Thing, 'facts' | 'wants'>,
): boolean =>
  holdsOn(value, look) &&
  fitsWhere(value.where, facts).fits &&
  (!exceptionsIn(look.model).has(name) || wants.includes(name))

/** The approvals that a thing needs, in the order of pages. */
export const approvalsNeeded = (
  look: Seeing,
  of: string,
  thing: Pick<Thing, 'facts' | 'wants'>,
): readonly Definition<Approval>[] =>
  look.model.all(approval).filter((rule) => rule.value.of === of && speaksOf(look, rule, thing))
