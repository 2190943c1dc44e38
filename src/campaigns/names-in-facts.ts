import { everNamed, identitiesOf, nearestName, type Definition, type FieldFault, type KindOf, type Look } from '#kernel'
import type { Scope } from '#limits'
import { region, team, type Team } from '#people'
import type { CampaignFact } from './campaign-fact.ts'
import { campaignType, type CampaignType } from './kinds/campaign-type.ts'

/** What a row names, as the handbook has it now. */
export interface NamedSort {
  readonly type: Definition<CampaignType>
  readonly team: Definition<Team>
  readonly region?: Definition
  readonly channel: string
  /** How limits count by each. */
  readonly scopes: {
    readonly team: Scope
    readonly type: Scope
    readonly channel: Scope
    readonly region: Scope | undefined
  }
}

/** Finds what rows name; the handbook is asked once for all of them. */
export type NameFinder = (row: CampaignFact) => NamedSort | readonly FieldFault[]

/** By present and former names, and by titles, in capitals or not. */
export async function namesInFacts(look: Look): Promise<NameFinder> {
  const types = await lookUp(look, campaignType, 'campaign type')
  const teams = await lookUp(look, team, 'team', ({ alsoCalled }) => alsoCalled)
  const regions = await lookUp(look, region, 'region')
  const channels = new Set(look.model.all(campaignType).map(({ value }) => value.channel))
  return (row) => {
    const faults: FieldFault[] = []
    const found = <Value>(field: keyof CampaignFact, all: LookUp<Value>, written: string) => {
      const one = all.find(written)
      if (!one) faults.push({ field, message: all.fault(written) })
      return one
    }
    const type = found('type', types, row.type)
    const whose = found('team', teams, row.team)
    const where = row.region === undefined ? undefined : found('region', regions, row.region)
    const channel = row.channel === undefined ? type?.value.channel : hyphened(row.channel)
    if (channel !== undefined && row.channel !== undefined && !channels.has(channel))
      faults.push({ field: 'channel', message: unknown('channel', row.channel, channels) })
    if (faults.length > 0 || !type || !whose || channel === undefined) return faults
    return {
      type,
      team: whose,
      ...(where && { region: where }),
      channel,
      scopes: {
        team: teams.scope(whose),
        type: types.scope(type),
        channel: { id: channel, title: channel.replaceAll('-', ' ') },
        region: where && regions.scope(where),
      },
    }
  }
}

interface LookUp<Value> {
  find(written: string): Definition<Value> | undefined
  fault(written: string): string
  scope(definition: Definition): Scope
}

async function lookUp<Value>(
  look: Look,
  kind: KindOf<Value>,
  word: string,
  others: (value: Value) => readonly string[] = () => [],
): Promise<LookUp<Value>> {
  const ids = await identitiesOf(look.db, kind.kind)
  const all = look.model.all(kind)
  const called = new Map<string, Definition<Value>>()
  for (const one of all)
    for (const name of [one.title, ...others(one.value)]) called.set(name.toLowerCase(), one)
  for (const [name, one] of await everNamed(look, kind)) called.set(name.toLowerCase(), one)
  for (const one of all) called.set(one.name.toLowerCase(), one)
  return {
    find: (written) => called.get(written.toLowerCase()) ?? called.get(hyphened(written)),
    fault: (written) => unknown(word, written, all.flatMap(({ name, title }) => [name, title])),
    scope: ({ name, title }) => ({ id: ids.get(name) ?? name, title }),
  }
}

const hyphened = (written: string): string => written.toLowerCase().replaceAll(/[\s_]+/gu, '-')

function unknown(word: string, written: string, known: Iterable<string>): string {
  const near = nearestName(written, known)
  const said = `The handbook has no ${word} “${written.slice(0, 80)}”.`
  return near === undefined ? `${said} Use a name that a page defines.` : `${said} Did you mean ${near}?`
}
