import { z } from 'zod'
import {
  administrators,
  everNamed,
  invalid,
  line,
  number,
  operation,
  post,
  teamsOf,
  type Act,
  type Person,
  type Ruling,
} from '#kernel'
import { sayList } from '#model'
import { holdersOfTitles, personNamed, presentPerson, role, team, whomTold } from '#people'
import { campaignTold } from './campaign-told.ts'
import { numberJson } from './campaign-json.ts'
import { campaignToChange, type Planned } from './cancel-campaign.ts'
import { giver, leadOfTheTeam, mayChange, mayPlan, planner } from './rights.ts'
import { handOverTo, lastHandOver } from './hand-over-store.ts'
import type { Campaign } from './store.ts'

export const handOverCampaign = operation({
  name: 'campaigns.hand-over',
  at: post('/campaigns/:number/planner'),
  summary:
    'Hands a campaign over to another person, or to whoever holds a role; it keeps its day and its places.',
  who: 'member',
  narrowed: [planner, leadOfTheTeam, giver, administrators],
  announced: true,
  input: z.object({
    number: number('Name the campaign by its number.'),
    to: line('Name who takes it over, by name, by handle or by the title of a role.', 200),
  }),
  answers: numberJson,
  on: (act, { number: named }) => campaignToChange(act, named),
  may: async (act, { campaign, team: whose }, { to }) =>
    mayChange(act.by, campaign, whose, await givesBack(act, campaign, to)),
  async run(act, planned, { to: written }) {
    const { campaign } = planned
    const { to, ruling } = await takerOf(act, planned, written)
    if (campaign.cancelled) throw fault(`“${campaign.name}” was called off: nobody takes it over.`)
    if (to.id === campaign.plannedBy.id) throw fault(`${to.name} has it already. Name somebody else.`)
    const unfit = await faultOf(act, planned, to)
    if (unfit !== undefined) throw fault(unfit)
    if (ruling) act.rule(ruling)
    await handOverTo(act.db, campaign.id, to.id)
    const from = campaign.plannedBy.id
    await act.record({
      subject: { kind: 'campaigns', id: campaign.id },
      facts: { number: campaign.number, from, to: to.id, back: campaign.plannedBy.handle },
    })
    return { number: campaign.number }
  },
  async told(entry, look) {
    const { who, facts } = entry
    return `${who} handed ${await campaignTold(look, facts['number'])} over to ${await whomTold(look, entry, { id: facts['to'] })}`
  },
  undo: ({ facts: { number: named, back } }) =>
    typeof named === 'number' && typeof back === 'string'
      ? { name: 'campaigns.hand-over', input: { number: named, to: back } }
      : undefined,
  example: () => ({ number: 12, to: 'linh' }),
})

/** Whoever handed it over may take that back for an hour, by handing it to whose it was. */
async function givesBack(act: Act, { id }: Campaign, to: string): Promise<boolean> {
  const last = await lastHandOver(act.db, id)
  if (last?.by !== act.by.id) return false
  const soon = Temporal.Instant.compare(last.at, act.now.subtract({ hours: 1 })) > 0
  return soon && (await presentPerson(act.db, to))?.id === last.from
}

const fault = (message: string) => invalid([{ field: 'to', message }])

/** Who takes it over; where a title names them, the sentence that says who holds it is quoted. */
async function takerOf(
  act: Act,
  planned: Planned,
  written: string,
): Promise<{ readonly to: Person; readonly ruling?: Ruling }> {
  const held = act.model.all(role).find(({ title }) => title.toLowerCase() === written.toLowerCase())
  const named = await personNamed(act, written)
  if (!('fault' in named)) return { to: named }
  if (!held) throw fault(named.fault)
  const { holders = [] } = (await holdersOfTitles(act, [held.name])).get(held.name) ?? {}
  const fitting: Person[] = []
  for (const one of holders) if ((await faultOf(act, planned, one)) === undefined) fitting.push(one)
  // Of several who hold it, those who plan for its team.
  const those = fitting.length > 0 ? fitting : holders
  const [to, another] = those
  if (another) throw fault(`${sayList(those.map(({ handle }) => handle))} hold this role. Name one of them.`)
  if (!to) throw fault(`Nobody holds the role ${held.title} now. Name a person.`)
  const { kind, name, citation, lines } = held
  const reason = `${to.name} holds the role ${held.title}.`
  return { to, ruling: { kind, name, outcome: 'fits', reason, citation, lines, facts: { holder: to.id } } }
}

/** Why somebody may not take it over: they do not plan for its team. */
async function faultOf(
  act: Act,
  { campaign, team: whose }: Planned,
  to: Person,
): Promise<string | undefined> {
  if (!whose) return undefined
  const teams = await everNamed(act, team)
  const isOwn = teamsOf(to).some((name) => teams.get(name)?.name === whose.name)
  return mayPlan(to, { team: whose, isOwn }, false).allowed
    ? undefined
    : `${to.name} does not plan for ${whose.title}. Name somebody of the team that “${campaign.name}” is for.`
}
