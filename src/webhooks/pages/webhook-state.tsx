import { Tag } from '#design'
import type { Lately } from '../lately-store.ts'
import type { Webhook } from '../store.ts'

const words = { paused: 'paused', gone: 'wants no more', failing: 'out of reach', ended: 'ended' } as const

interface StateProps extends Pick<Webhook, 'stopped'> {
  readonly lately: Lately
}

/** Whether it is sent to and whether that arrives, in a word. */
export function WebhookState({ stopped, lately }: StateProps) {
  if (stopped)
    return <Tag {...(stopped.kind !== 'ended' && { state: 'wait' as const })}>{words[stopped.kind]}</Tag>
  if (lately.failed > 0) return <Tag state="wait">not reached</Tag>
  return lately.arrivedAt ? <Tag state="act">is told</Tag> : <Tag>nothing sent lately</Tag>
}

/** Whose channel it is. */
const audiences = {
  team: 'what concerns the team, in sentences',
  project: 'what is done in the project, in sentences',
  everybody: 'what any team or project is told, in sentences',
} as const

/** What it is told of: `everything`, or the kinds. */
export const kindsInWords = ({ kinds, channel }: Pick<Webhook, 'kinds' | 'channel'>): string =>
  channel
    ? audiences[channel.audience]
    : kinds.includes('*')
      ? 'everything that is announced'
      : kinds.join(', ')

/** Its address without what all have: `example.org/hooks/a`, so that two on one host are told apart; of a channel what it is called. */
export function addressInWords({ url, channel }: Pick<Webhook, 'url' | 'channel'>): string {
  if (channel) return channel.title
  const { host, pathname, search } = new URL(url)
  return `${host}${pathname === '/' ? '' : pathname}${search}`
}
