import { rememberNearest, type Definition, type FieldFault, type Look } from '#kernel'
import type { Scope } from '#limits'
import { lookUpNames, region, sayUnknown, team, type NameLookUp, type Team } from '#people'
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
  const types = await lookUpNames(look, campaignType, 'campaign type')
  const teams = await lookUpNames(look, team, 'team', ({ alsoCalled }) => alsoCalled)
  const regions = await lookUpNames(look, region, 'region')
  const channels = new Set(look.model.all(campaignType).map(({ value }) => value.channel))
  const nearChannel = rememberNearest(() => channels)
  return (row) => {
    const faults: FieldFault[] = []
    const found = <Value>(field: keyof CampaignFact, all: NameLookUp<Value>, written: string) => {
      const one = all.find(written)
      if (!one) faults.push({ field, message: all.fault(written) })
      return one
    }
    const type = found('type', types, row.type)
    const whose = found('team', teams, row.team)
    const where = row.region === undefined ? undefined : found('region', regions, row.region)
    const channel =
      row.channel === undefined ? type?.value.channel : row.channel.toLowerCase().replaceAll(/[\s_]+/gu, '-')
    if (channel !== undefined && row.channel !== undefined && !channels.has(channel))
      faults.push({ field: 'channel', message: sayUnknown('channel', row.channel, nearChannel(row.channel)) })
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
