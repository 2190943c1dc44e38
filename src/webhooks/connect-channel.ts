import { z } from 'zod'
import {
  conflict,
  identityOf,
  invalid,
  line,
  nearestName,
  operation,
  post,
  type Act,
  type Look,
} from '#kernel'
import { team } from '#people'
import { insertChannel } from './channels-store.ts'
import { addSecret } from './secret-store.ts'
import { countWebhooks, insertWebhook, type ChannelAudience } from './store.ts'
import { mustBeInReach, type WebhooksWorld } from './subscribe-webhook.ts'
import { urlInput } from './url-input.ts'
import { idJson } from './webhook-json.ts'
import { mayHaveSecrets, subjectOf } from './webhook-to-change.ts'

const most = 100
const askWhose = 'Say whose it is: everybody, team/field-apac or project/corporate-marketing.'

/** A project, which a module above this one defines. */
const project = { kind: 'project' }

/** Teams and projects that may have a channel, as a form offers them: `team/field-apac`. */
export const audiencesOf = ({ model }: Pick<Look, 'model'>) => [
  ...model.all(team).map(({ name, title }) => ({ value: `team/${name}`, label: title })),
  ...model.all(project).map(({ name, title }) => ({ value: `project/${name}`, label: `${title} (project)` })),
]

/** Its address opens the channel to whoever has it: it is kept as secrets are, and shown nowhere again. */
export const connectChannel = ({ reach }: Pick<WebhooksWorld, 'reach'>) =>
  operation({
    name: 'webhooks.connect-channel',
    at: post('/webhooks/channels'),
    summary:
      'Connects a channel of Slack, or of a program that takes the same messages: a team, a project or everybody is told there, in sentences.',
    who: 'admin',
    input: z.object({
      title: line('Say what the channel is called, like #field-apac.', 80),
      url: urlInput.describe('The address of its incoming webhook. It is a secret, and shown nowhere again.'),
      of: line(askWhose, 200),
    }),
    answers: idJson,
    on: (_, { url }) => mustBeInReach(url, reach),
    may: mayHaveSecrets,
    async run(act, _, { title, url, of }) {
      const whose = await whoseIs(act, of)
      if ((await countWebhooks(act.db)) >= most)
        throw conflict(`There are ${most} already. End one that is not needed any more.`)
      const { origin } = new URL(url)
      const shown = { url: `${origin}/…`, kinds: [], outcomes: ['done'] }
      const id = await insertWebhook(act.db, act.by, shown, act.now)
      await addSecret(act.db, act.by, { webhookId: id, secret: url }, act.now)
      await insertChannel(act.db, id, { title, ...whose })
      await act.record({ subject: subjectOf({ id }), facts: { of } })
      return { id }
    },
    told: ({ who, facts }) => `${who} connected a channel of ${String(facts['of'])}`,
    example: () => ({
      title: '#field-apac',
      url: 'https://hooks.example.com/services/T000/B000/secret',
      of: 'team/field-apac',
    }),
  })

async function whoseIs(
  act: Act,
  of: string,
): Promise<{ readonly audience: ChannelAudience; readonly definition: string }> {
  if (of === 'everybody') return { audience: 'everybody', definition: '' }
  const [kind = '', name = ''] = of.split('/')
  const known = audiencesOf(act).map(({ value }) => value)
  const definition = known.includes(of) ? await identityOf(act.db, kind, name) : undefined
  if (definition !== undefined && (kind === 'team' || kind === 'project'))
    return { audience: kind, definition }
  const near = nearestName(of, known)
  throw invalid([
    { field: 'of', message: near === undefined ? askWhose : `There is no ${of}. Did you mean ${near}?` },
  ])
}
