import { screen, submits } from '#design'
import { answerIn, get, lookAs, systemPerson, todayIn, transactionOf } from '#kernel'
import { audiencesOf, type connectChannel } from './connect-channel.ts'
import { endWebhook } from './end-webhook.ts'
import { latelyOf, type Lately } from './lately-store.ts'
import { listWebhooks } from './list-webhooks.ts'
import { WebhookPage, type WebhookProps } from './pages/webhook-page.tsx'
import { addressInWords } from './pages/webhook-state.tsx'
import { WebhooksPage, type WebhooksProps } from './pages/webhooks-page.tsx'
import { pauseWebhook } from './pause-webhook.ts'
import { replayDelivery } from './replay-delivery.ts'
import { resumeWebhook } from './resume-webhook.ts'
import { rotateSecret } from './rotate-secret.ts'
import { showSecret } from './secret-store.ts'
import { showWebhook } from './show-webhook.ts'
import type { subscribeWebhook, WebhooksWorld } from './subscribe-webhook.ts'
import { testWebhook } from './test-webhook.ts'

const href = ({ id }: { readonly id: string }): string => `/-/webhooks/${id}`
const hrefWithSecret = ({ id }: { readonly id: string }): string => `${href({ id })}?secret=made`

const untried: Lately = { failed: 0 }

/** Where the list goes on, as both pages say it. */
const more = (path: string, next: string | undefined) =>
  next === undefined ? {} : { next: `${path}?${new URLSearchParams({ after: next }).toString()}` }

const after = (query: URLSearchParams) => ({ after: query.get('after') ?? undefined })

/** The programs that are told. */
export const webhooksScreen = (
  {
    subscribe,
    connect,
  }: {
    readonly subscribe: ReturnType<typeof subscribeWebhook>
    readonly connect: ReturnType<typeof connectChannel>
  },
  { announced }: WebhooksWorld,
) =>
  screen<WebhooksProps>({
    at: get('/webhooks'),
    title: () => 'Programs that are told',
    load: ({ house, by, query, attempt }) =>
      lookAs(house, by, async (look) => {
        const { webhooks, next } = await answerIn(look, listWebhooks, after(query))
        const lately = await latelyOf(
          look.db,
          webhooks.map(({ id }) => id),
        )
        return {
          webhooks: webhooks.map((webhook) => ({ ...webhook, lately: lately.get(webhook.id) ?? untried })),
          ...more('/-/webhooks', next),
          announced: announced(),
          audiences: audiencesOf(look),
          now: look.now,
          today: todayIn(look),
          ...(attempt && { attempt }),
        }
      }),
    view: (props, frame) => WebhooksPage(props, frame),
    submits: [submits(subscribe, hrefWithSecret), submits(connect, href)],
  })

/** One of them. */
export const webhookScreen = screen<WebhookProps>({
  at: get('/webhooks/:id'),
  title: ({ webhook }) => addressInWords(webhook),
  async load({ house, by, params, query, attempt }) {
    const { db } = house.database
    const shown = await lookAs(house, by, async (look) => {
      const { webhook, deliveries, next } = await answerIn(look, showWebhook, {
        id: params['id'],
        ...after(query),
      })
      return {
        webhook,
        lately: (await latelyOf(look.db, [webhook.id])).get(webhook.id) ?? untried,
        deliveries,
        ...more(href(webhook), next),
        now: look.now,
        today: todayIn(look),
        ...(attempt && { attempt }),
      }
    })
    if (attempt || query.get('secret') !== 'made' || shown.webhook.channel) return shown
    const wanted = { webhookId: shown.webhook.id, to: by }
    // Only the system person reads secrets; `showSecret` gives one to who has just made it, once.
    const secret = await transactionOf(db, systemPerson, (tx) => showSecret(tx, wanted, shown.now))
    return { ...shown, ...(secret !== undefined && { secret }) }
  },
  view: (props, frame) => WebhookPage(props, frame),
  submits: [
    submits(rotateSecret, hrefWithSecret),
    submits(pauseWebhook, href),
    submits(resumeWebhook, href),
    submits(endWebhook, href),
    submits(testWebhook, href),
    submits(replayDelivery, href),
  ],
})
