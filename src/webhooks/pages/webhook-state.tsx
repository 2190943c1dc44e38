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

/** What it is told of: `everything`, or the kinds. */
export const kindsInWords = ({ kinds }: Pick<Webhook, 'kinds'>): string =>
  kinds.includes('*') ? 'everything that is announced' : kinds.join(', ')

/** Its address without what all have: `example.org/hooks/a`, so that two on one host are told apart. */
export function addressInWords({ url }: Pick<Webhook, 'url'>): string {
  const { host, pathname, search } = new URL(url)
  return `${host}${pathname === '/' ? '' : pathname}${search}`
}
