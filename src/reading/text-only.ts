import { noModel, Remembered, type Look, type Model } from '#kernel'
import { GitFailed, runGit, type Handbook } from '#pages'
import { asksInSteps } from './asks-in-steps.ts'
import { presentHandbook, type QuestionsWorld } from './questions-world.ts'

/** A heading under which numbered steps say how something is asked for, and no rule runs them. */
export interface TextOnly {
  readonly title: string
  /** Title of its page. */
  readonly page: string
  readonly href: string
}

type World = Pick<QuestionsWorld, 'repository' | 'seen' | 'parsed'>

const remembered = new Remembered<readonly TextOnly[]>(16)

const step = '^ {0,3}[0-9]{1,3}[.)][[:blank:]]'
/** So many pages with such steps are read. */
const most = 500

/** Processes that stand in the text only, of the version in force as who looks may read it: read once for each version. */
export async function textOnly(world: World, look: Look): Promise<readonly TextOnly[]> {
  if (look.model === noModel) return []
  const handbook = await presentHandbook(world, look)
  return remembered.get(`${world.repository.gitDir}\n${handbook.key}`, async () => {
    const found: TextOnly[] = []
    const pages = (await stepsByPage(world, handbook)).filter(([, steps]) => asksInSteps([...steps.values()]))
    for (const [path, steps] of pages.slice(0, most))
      found.push(...(await textOnlyIn(world, { handbook, model: look.model, path, steps })))
    return found
  })
}

type Steps = ReadonlyMap<number, string>

/** Every line that begins with a number, by stock git; what may not be read is left out. */
async function stepsByPage(
  { repository: { gitDir } }: World,
  handbook: Handbook,
): Promise<readonly (readonly [path: string, Steps])[]> {
  const { commit, settings } = handbook
  const below = settings.content === '' ? [] : ['--', settings.content]
  const asked = ['grep', '-I', '-n', '-z', '--full-name', '-E', '-e', step, commit, ...below]
  const lines = await runGit(asked, { gitDir, env: { LC_ALL: 'C.UTF-8' } }).catch(noneFound)
  const found = new Map<string, Map<number, string>>()
  for (const line of lines.toString('utf8').split('\n')) {
    const [where = '', number = '', text = ''] = line.split('\0')
    const path = where.slice(commit.length + 1)
    if (!handbook.at(path) || !handbook.shows(path, [Number(number), Number(number)])) continue
    const said = text.replace(/^\s*\d+[.)]\s+/, '').replaceAll(/[*_`]/g, '')
    found.set(path, (found.get(path) ?? new Map<number, string>()).set(Number(number), said))
  }
  return [...found]
}

/** Git answers 1 where there is none. */
function noneFound(fault: unknown): Buffer {
  if (fault instanceof GitFailed && fault.exitCode === 1) return Buffer.alloc(0)
  throw fault
}

interface OnPage {
  readonly handbook: Handbook
  readonly model: Model
  readonly path: string
  readonly steps: Steps
}

async function textOnlyIn(
  { parsed }: World,
  { handbook, model, path, steps }: OnPage,
): Promise<readonly TextOnly[]> {
  const page = handbook.at(path)
  if (!page) return []
  const { sections, fences } = await parsed.of(page, handbook)
  const rules = model.definitions.filter(({ citation }) => citation.path === path)
  return sections.flatMap(({ id, title, lines: [from, to] }) => {
    const own = [...steps].filter(
      ([line]) =>
        line >= from && line <= to && !fences.some(({ lines }) => lines[0] <= line && line <= lines[1]),
    )
    const runs = rules.some(({ lines }) => lines[0] >= from && lines[0] <= to)
    return runs || !asksInSteps(own.map(([, text]) => text))
      ? []
      : [{ title, page: page.title, href: `${page.url}#${encodeURIComponent(id)}` }]
  })
}
