import { Refusal } from '#kernel'
import { namedBy, pageAddress, pagesTemplate, ruleAddress, rulesAddress, rulesTemplate } from './addresses.ts'
import { answerOf, type Asking } from './asking.ts'
import { pageSaid, ruleSaid, rulesSaid } from './answers.ts'
import { sentAs } from './json.ts'
import { wordsOf } from './words-of.ts'
import type { Sdk } from './sdk.ts'
import { shown } from './shown.ts'

const markdown = 'text/markdown'

/** The front page and the rules. Pages are found by search and by the template: a list of all of them helps nobody. */
export const listedResources = [
  {
    uri: pageAddress('/'),
    name: 'front-page',
    title: 'The handbook’s front page',
    mimeType: markdown,
  },
  {
    uri: rulesAddress,
    name: 'rules',
    title: 'The rules in force',
    description: 'Each kind of rule with some of its rules, and their addresses.',
    mimeType: markdown,
  },
]

export const resourceTemplates = [
  {
    uriTemplate: pagesTemplate,
    name: 'page',
    title: 'A page of the handbook',
    description:
      'A page as Markdown, like handbook://pages/marketing/. Add ?as-of=2027-01-14 for the page as it stood, or #anchor for one section.',
    mimeType: markdown,
  },
  {
    uriTemplate: rulesTemplate,
    name: 'rule',
    title: 'A rule in force',
    description: 'What a rule says, the sentence it runs, and what it does right now.',
    mimeType: markdown,
  },
]

/** One resource as the protocol answers it. */
export interface ReadResource {
  readonly uri: string
  readonly mimeType: string
  readonly text: string
  readonly _meta?: Record<string, unknown>
}

/** A path of some two hundred letters may be nine times as long in percent signs. */
const longestUri = 4000

/** Reads a page or rules; what is not there is the protocol's own error, with what is near. */
export async function readResource(asking: Asking, sdk: Sdk, uri: string): Promise<ReadResource> {
  const named = uri.length > longestUri ? undefined : namedBy(uri)
  if (!named)
    throw new sdk.ResourceNotFoundError(
      shown(uri),
      `There is no resource ${shown(uri)}. Pages begin with handbook://pages/.`,
    )
  try {
    if (named.of === 'page') {
      const { of: _of, ...input } = named
      return await pageResource(asking, uri, input)
    }
    return named.of === 'rules' ? await rulesResource(asking, uri) : await ruleResource(asking, uri, named)
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    const ways = fault.nearest.map(({ say, change }) => [say, change?.['url'] && pageAddress(change['url'])])
    const said = ways.map((way) => way.filter(Boolean).join(': ')).join('; ')
    throw new sdk.ResourceNotFoundError(uri, said === '' ? fault.message : `${fault.message} ${said}`)
  }
}

/** A page or section with its version, and the rules that stand there. */
export async function pageResource(
  asking: Asking,
  uri: string,
  input: Readonly<Record<string, string>>,
): Promise<ReadResource> {
  const {
    markdown: text,
    sections,
    whole,
    ...about
  } = pageSaid.parse(await answerOf(asking, 'pages.show', input))
  const rest = whole ? '' : `\n\n(The page goes on. Read one section by its address: ${anchorsOf(sections)})`
  return { uri, mimeType: markdown, text: text + rest, _meta: about }
}

const mostAnchors = 100

const anchorsOf = (sections: readonly { readonly anchor: string }[]): string =>
  sections
    .slice(0, mostAnchors)
    .map(({ anchor }) => `#${anchor}`)
    .join(', ')

async function ruleResource(
  asking: Asking,
  uri: string,
  { kind, name }: { readonly kind: string; readonly name: string },
): Promise<ReadResource> {
  const answer = ruleSaid.parse(await answerOf(asking, 'rules.show', { kind, name }))
  const { citation } = answer.rule
  return { uri, mimeType: markdown, text: await wordsOf(asking.world, sentAs(answer)), _meta: { citation } }
}

async function rulesResource(asking: Asking, uri: string): Promise<ReadResource> {
  const { kinds } = rulesSaid.parse(await answerOf(asking, 'rules.list', { limit: 1 }))
  const lines: string[] = ['# Rules in force', '']
  for (const kind of kinds) {
    const { rules, next } = rulesSaid.parse(await answerOf(asking, 'rules.list', { kind, limit: some }))
    lines.push(
      `## ${kind}`,
      '',
      ...rules.map(({ name, said }) => `- [${name}](${ruleAddress(kind, name)}): ${said}`),
    )
    if (next !== undefined) lines.push('- and more: the tool rules_list goes on.')
    lines.push('')
  }
  return { uri, mimeType: markdown, text: lines.join('\n') }
}

/** As many of each kind as an overview shows. */
const some = 10
