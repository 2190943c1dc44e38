import { Refusal } from '#kernel'
import { pagesTemplate, rulesTemplate } from './addresses.ts'
import { hitsSaid, rulesSaid } from './answers.ts'
import { answerOf, type Asking } from './asking.ts'
import { prompts } from './prompts.ts'

/** What is being typed, and where. */
export interface Typing {
  readonly ref:
    | { readonly type: 'ref/prompt'; readonly name: string }
    | { readonly type: 'ref/resource'; readonly uri: string }
  readonly argument: { readonly name: string; readonly value: string }
  readonly context?: { readonly arguments?: Readonly<Record<string, string>> | undefined } | undefined
}

/** The protocol answers no more at once. */
const most = 100
const some = 20

/** What the value may become, likeliest first; nothing for what nothing can be looked for by. */
export async function complete(asking: Asking, typing: Typing): Promise<readonly string[]> {
  try {
    return await completions(asking, typing)
  } catch (fault) {
    if (fault instanceof Refusal) return []
    throw fault
  }
}

async function completions(asking: Asking, { ref, argument, context }: Typing): Promise<readonly string[]> {
  const { name, value } = argument
  if (ref.type === 'ref/prompt') {
    const prompt = prompts.find((one) => one.name === ref.name && one.argument.name === name)
    if (prompt?.argument.completes === 'titles')
      return (await titled(asking, value)).map(({ title }) => title)
    return prompt?.argument.completes === 'pages' ? (await titled(asking, value)).map(({ url }) => url) : []
  }
  if (ref.uri === pagesTemplate && name === 'path')
    return (await titled(asking, value)).map(({ url }) => url.replace(/^\//, ''))
  if (ref.uri !== rulesTemplate) return []
  const { kinds } = await rulesOf(asking, { limit: 1 })
  if (name === 'kind') return kinds.filter((kind) => kind.startsWith(value.trim()))
  const kind = context?.arguments?.['kind']
  const { rules } = await rulesOf(asking, { limit: most, ...(kind !== undefined && { kind }) })
  return rules.map((rule) => rule.name).filter((one) => one.includes(value.trim()))
}

const rulesOf = async (asking: Asking, input: Readonly<Record<string, unknown>>) =>
  rulesSaid.parse(await answerOf(asking, 'rules.list', input))

/** Pages whose title or address holds what was typed. */
async function titled(asking: Asking, typed: string) {
  const words = typed.replaceAll('/', ' ').trim().slice(0, 200) || '/'
  return hitsSaid.parse(await answerOf(asking, 'pages.search', { words, in: 'titles', limit: some })).hits
}
