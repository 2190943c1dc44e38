import {
  pageWorkers,
  shelvesOf,
  type Finding,
  type Handbook,
  type Page,
  type PageSurvey,
  type Repository,
} from '#pages'

/** What was surveyed before and need not be again. */
export interface Known {
  get(page: Page): PageSurvey | undefined
  keep(page: Page, survey: PageSurvey): void
}

export interface ReadAll {
  readonly handbook: Handbook
  readonly repository: Pick<Repository, 'read'>
  readonly known: Known
  /** Hears of each page; nothing of it is kept here. */
  readonly each: (page: Page, survey: PageSurvey) => void
  readonly tell: (done: number, of: number) => void
  readonly ending: AbortSignal
}

/** Pages whose links are looked up at a time. */
const batch = 200

/**
 * Reads and sets every page once, in workers, and looks up where all links lead. A page that takes too long or takes too
 * much is a finding; no other waits for it.
 */
export async function readAll(asked: ReadAll) {
  const { handbook, each, tell, ending } = asked
  const findings: Finding[] = []
  const linked = new Map<string, number>()
  const batches: Promise<void>[] = []
  let links: { path: string; links: PageSurvey['links'] }[] = []
  let done = 0
  const lookUp = (): void => {
    const pages = links
    links = []
    batches.push(
      (async () => {
        const found = await linksOf(handbook, pages)
        findings.push(...found.findings)
        for (const [url, times] of Object.entries(found.linked))
          linked.set(url, (linked.get(url) ?? 0) + times)
      })(),
    )
  }
  const rest = handbook.pages.values()
  const one = async (): Promise<void> => {
    for (let page = rest.next().value; page && !ending.aborted; page = rest.next().value) {
      const survey = await surveyOf(page, asked)
      if ('code' in survey) findings.push(survey)
      else {
        each(page, survey)
        findings.push(...survey.faults)
        links.push({ path: page.path, links: survey.links })
      }
      tell(++done, handbook.pages.length)
      if (links.length >= batch) lookUp()
    }
  }
  await Promise.all(Array.from({ length: pageWorkers.size * 2 }, one))
  lookUp()
  await Promise.all(batches)
  return { findings, linked }
}

async function surveyOf(page: Page, { handbook, repository, known }: ReadAll): Promise<PageSurvey | Finding> {
  const before = page.hasParts ? undefined : known.get(page)
  if (before) return before
  const { path } = page
  const bytes = await repository.read(page.oid)
  const source = page.hasParts ? handbook.textOf(bytes) : bytes
  const outcome = await pageWorkers
    .run({ task: 'survey', input: { path, source } })
    .catch((fault: unknown) => ({ kind: 'failed', said: String(fault).split('\n')[0] ?? '' }) as const)
  if (outcome.kind === 'done') {
    const survey = outcome.value as PageSurvey
    if (!page.hasParts) known.keep(page, survey)
    return survey
  }
  const why =
    outcome.kind === 'failed'
      ? 'failed'
      : outcome.why === 'too slow'
        ? 'took too long'
        : 'took too much memory'
  return {
    code: 'page-given-up',
    severity: 'error',
    path,
    line: 1,
    message: `Reading the page ${why}; it is shown as it is written.`,
    mend: 'Make several pages of it.',
  }
}

interface LinksFound {
  readonly findings: readonly Finding[]
  readonly linked: Readonly<Record<string, number>>
}

async function linksOf(
  handbook: Handbook,
  pages: readonly { readonly path: string; readonly links: PageSurvey['links'] }[],
): Promise<LinksFound> {
  if (pages.length === 0) return { findings: [], linked: {} }
  const outcome = await pageWorkers.run({
    task: 'links',
    input: { handbook: handbook.key, pages },
    functions: { shelves: () => shelvesOf(handbook) },
  })
  return outcome.kind === 'done' ? (outcome.value as LinksFound) : { findings: [], linked: {} }
}
