import { isolated, type Look } from '#kernel'
import { campaignVisibleTo } from './store.ts'

/** A campaign in a sentence: by its name, as who looks may see it, else by its number. */
export async function campaignTold({ db, by }: Look, named: unknown): Promise<string> {
  const campaign = typeof named === 'number' ? await campaignVisibleTo(db, by, named) : undefined
  return campaign ? `“${isolated(campaign.name)}”` : `campaign ${String(named)}`
}
