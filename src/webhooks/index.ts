/**
 * Programs elsewhere that are told what is done: subscribed by kind, signed after Standard Webhooks, tried again with
 * growing waits, and looked at and sent again on a page.
 */
import { connectChannel } from './connect-channel.ts'
import { disableWebhook } from './disable-webhook.ts'
import { endWebhook } from './end-webhook.ts'
import { forgetting } from './forgetting.ts'
import { heldWebhooks } from './held-webhooks.ts'
import { listWebhooks } from './list-webhooks.ts'
import { pauseWebhook } from './pause-webhook.ts'
import { replayDelivery } from './replay-delivery.ts'
import { resumeWebhook } from './resume-webhook.ts'
import { rotateSecret } from './rotate-secret.ts'
import { webhookScreen, webhooksScreen } from './screens.tsx'
import { showWebhook } from './show-webhook.ts'
import { subscribeWebhook, type WebhooksWorld } from './subscribe-webhook.ts'
import { testWebhook } from './test-webhook.ts'
import { webhooksConsumer } from './webhooks-consumer.ts'

/** The module, told of what may be announced and how far it may reach. */
export function webhooks(world: WebhooksWorld) {
  const subscribe = subscribeWebhook(world)
  const connect = connectChannel(world)
  return {
    name: 'webhooks',
    operations: [
      subscribe,
      connect,
      rotateSecret,
      pauseWebhook,
      resumeWebhook,
      endWebhook,
      testWebhook,
      replayDelivery,
      disableWebhook,
    ],
    questions: [listWebhooks, showWebhook],
    screens: [webhooksScreen({ subscribe, connect }, world), webhookScreen],
    held: [heldWebhooks],
    followers: [webhooksConsumer(world.announced, world.withheld)],
    schedules: [forgetting],
    administration: [
      {
        href: '/-/webhooks',
        title: 'Programs that are told',
        about: 'Addresses elsewhere that hear at once what is done here (webhooks).',
      },
    ],
    actions: [
      {
        title: 'Tell a program what is done',
        href: '/-/webhooks',
        words: ['webhook', 'subscribe', 'notify'],
        act: subscribe,
      },
      {
        title: 'Connect a channel',
        href: '/-/webhooks',
        words: ['slack', 'chat', 'mattermost', 'message', 'notify', 'channel'],
        act: connect,
      },
    ],
  }
}

export type { ChannelMessage } from './channel-message.ts'
export { tellChannels, type ToChannel } from './channels-store.ts'
export type { Announced } from './kinds-input.ts'
export { systemReach, type Reach } from './reach.ts'
export { Sender } from './sender.ts'
