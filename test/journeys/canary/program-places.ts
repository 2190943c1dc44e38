import { command } from '../../start/command.ts'
import { assistantAt } from '../assistant.ts'
import { allOf, type Answer, type CanaryWorld, type Somebody } from './canary-world.ts'
import type { Place } from './place.ts'
import { inputsFor } from './inputs-for.ts'

const fieldsOf = (
  schema: unknown,
): { readonly all: readonly string[]; readonly needed: readonly string[] } => {
  const { properties = {}, required = [] } = schema as { properties?: object; required?: readonly string[] }
  return { all: Object.keys(properties), needed: required }
}

/** Calls each tool that only reads, and reads each resource and prompt that is offered. */
async function assisted({ door, ...rest }: CanaryWorld, { token }: Somebody): Promise<readonly Answer[]> {
  const world = { door, ...rest }
  const { client } = await assistantAt(door.url(), token)
  const answers: Answer[] = []
  const keep = async (asked: string, answer: Promise<unknown>) => {
    const text = await answer.then(
      (said) => JSON.stringify(said),
      (fault: unknown) => `${String(fault)} ${JSON.stringify(fault)}`,
    )
    answers.push({ asked, text })
  }
  try {
    const { tools } = await client.listTools()
    answers.push({ asked: 'tools', text: JSON.stringify(tools) })
    for (const { name, inputSchema } of tools.filter(({ annotations: says }) => says?.readOnlyHint))
      for (const input of inputsFor(world, fieldsOf(inputSchema)))
        await keep(`tool ${name} ${JSON.stringify(input)}`, client.callTool({ name, arguments: input }))
    await keep('resource templates', client.listResourceTemplates())
    const { resources } = await client.listResources()
    answers.push({ asked: 'resources', text: JSON.stringify(resources) })
    for (const { uri } of resources) await keep(`resource ${uri}`, client.readResource({ uri }))
    for (const input of inputsFor(world, { all: ['url'], needed: [] }))
      for (const scheme of ['handbook:/', 'handbook://', 'firsthand:/', door.url()])
        await keep(
          `resource ${scheme}${input['url']}`,
          client.readResource({ uri: `${scheme}${input['url']}` }),
        )
    const { prompts } = await client.listPrompts()
    for (const { name, arguments: given = [] } of prompts) {
      const all = given.map((field) => field.name)
      for (const input of inputsFor(world, { all, needed: all }))
        await keep(`prompt ${name} ${JSON.stringify(input)}`, client.getPrompt({ name, arguments: input }))
    }
  } finally {
    await client.close()
  }
  return answers
}

const lists: readonly (readonly [verb: string, input: object])[] = [
  ['rules list', {}],
  ['versions list', {}],
  ['pages search', { words: 'fees' }],
  ['palette find', { words: 'plan' }],
  ['pages show', { url: '/budget/fees/' }],
  ['pages history', { url: '/budget/fees/' }],
  ['pages show', { url: '/mixed/' }],
]

async function listed({ door }: CanaryWorld, { token }: Somebody): Promise<readonly Answer[]> {
  return allOf(lists, async ([verb, input]) => {
    const words = [...verb.split(' '), '--input', '-', ...(token === '' ? ['--stranger'] : [])]
    const env = { FIRSTHAND_URL: door.url(), ...(token !== '' && { FIRSTHAND_TOKEN: token }) }
    const { out, err } = await command(words, { env, input: JSON.stringify(input) })
    return { asked: `firsthand ${verb} ${JSON.stringify(input)}`, text: out + err }
  })
}

/** What a program elsewhere was told, that an administrator let be told. */
const told = async ({ far }: CanaryWorld, { who }: Somebody): Promise<readonly Answer[]> =>
  who === 'ada'
    ? far.received.map(({ headers, body }) => ({
        asked: 'webhook',
        text: `${JSON.stringify(headers)}${body}`,
      }))
    : []

/** What programs and terminals are answered otherwise than over the API. */
export const programPlaces: readonly Place[] = [
  {
    name: 'assistants: tools, resources, prompts',
    who: ['stranger', 'mei', 'noor', 'ada'],
    shows: ['open', 'inner', 'named', 'namedHeading', 'team', 'title'],
    look: assisted,
  },
  {
    name: 'the command line',
    who: ['stranger', 'mei', 'noor'],
    shows: ['openPart', 'innerPart', 'namedPart', 'named'],
    look: listed,
  },
  { name: 'webhooks and channels', who: ['ada'], shows: [], look: told },
]
