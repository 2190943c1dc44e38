import { Tag } from '#design'
import type { Webhook } from '../store.ts'

const words = { paused: 'paused', gone: 'wants no more', failing: 'out of reach', ended: 'ended' } as const

/** Whether it is sent to, in a word. */
export const WebhookState = ({ stopped }: Pick<Webhook, 'stopped'>) =>
  stopped ? (
    <Tag {...(stopped.kind !== 'ended' && { state: 'wait' as const })}>{words[stopped.kind]}</Tag>
  ) : (
    <Tag state="act">is told</Tag>
  )

/** What it is told of: `everything`, or the kinds. */
export const kindsInWords = ({ kinds }: Pick<Webhook, 'kinds'>): string =>
  kinds.includes('*') ? 'everything that is announced' : kinds.join(', ')

/** Host of its address, as lists name it. */
export const hostInWords = ({ url }: Pick<Webhook, 'url'>): string => new URL(url).host
