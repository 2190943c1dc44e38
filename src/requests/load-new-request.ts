import type { Choice, Visit } from '#design'
import { identityOf, nearestName, todayIn, type Definition, type Look } from '#kernel'
import { namedInLink } from '#model'
import { presentPerson } from '#people'
import { project } from './kinds/project.ts'
import type { RequestType } from './kinds/request-value.ts'
import { request } from './kinds/request.ts'
import { labelsIn } from './labels-named.ts'
import { typeSaid } from './list-request-types.ts'
import { endedOfType } from './store.ts'
import type { NewRequestProps } from './pages/new-request-page.tsx'
import { answerField } from './rules/answers.ts'
import { slotsIn, subjectOf } from './rules/subject.ts'

/** What the form for a new request shows to who is looking: the type of the address, in our words or in GitLab's. */
export async function loadNewRequest(look: Look, { attempt, asked, query }: Visit): Promise<NewRequestProps> {
  const typed = (attempt ?? asked)?.values
  const written = (typed ? typed['type'] : (query.get('type') ?? query.get('issuable_template')))?.trim()
  const types = look.model.all(request)
  const wanted = written === undefined ? undefined : namedInLink(types, written)
  const plain = typed ? typed['type'] === undefined : query.get('type') === ''
  const near =
    written && !wanted
      ? nearestName(
          written,
          types.map(({ name }) => name),
        )
      : undefined
  const nearest = types.find(({ name }) => name === near)
  return {
    ...(wanted && { type: wanted }),
    before: wanted ? await endedBefore(look, wanted) : [],
    zone: look.model.zone,
    only: wanted ? onlyOf(wanted.value) : {},
    ...(written !== undefined &&
      !wanted &&
      !plain && { unknown: { name: written, ...(nearest && { near: typeSaid(nearest) }) } }),
    plain,
    types: types.map(typeSaid),
    projects: projectsOf(look),
    labels: labelsIn(look).map(({ label }) => ({ value: label, label })),
    proposed: proposedIn(query, wanted),
    today: todayIn(look),
    ...(attempt && { attempt, named: await namedIn(look, attempt.refusal.nearest) }),
    ...(attempt?.since && { since: attempt.since }),
    ...(asked && { asked }),
  }
}

/** So many are shown of those that were decided before. */
const mostBefore = 3

async function endedBefore(look: Look, { kind, name }: Definition<RequestType>) {
  const id = await identityOf(look.db, kind, name)
  return id === undefined ? [] : endedOfType(look, id, mostBefore)
}

/** How GitLab's addresses of new issues call what they propose. */
const fromGitLab: Readonly<Record<string, string>> = {
  'issue[title]': 'subject',
  'issue[description]': 'body',
  'issue[due_date]': 'due',
  'issue[confidential]': 'confidential',
}

/**
 * What an address proposes, field by field. Of a subject that its type makes from answers, these are; one that is not
 * as the type says is the answer to the first of them, so that nothing is lost.
 */
function proposedIn(
  query: URLSearchParams,
  type: Definition<RequestType> | undefined,
): Readonly<Record<string, string>> {
  const keys = [...new Set(query.keys())]
  const said = Object.fromEntries(keys.map((key) => [fromGitLab[key] ?? key, query.getAll(key).join('\n')]))
  const subject = said['subject']?.trim()
  const [first] = type?.value.slots ?? []
  if (!type || first === undefined || !subject) return said
  if (subject.toLowerCase() === subjectOf(type.value, {}).toLowerCase()) return said
  const answers = slotsIn(type.value, subject)?.fields ?? { [first]: subject }
  const taken = Object.entries(answers).map(([id, value]) => [answerField(id), value])
  return { ...Object.fromEntries(taken), ...said }
}

export const projectsOf = ({ model }: Pick<Look, 'model'>): readonly Choice[] =>
  model
    .all(project)
    .map(({ name, title }) => ({ value: name, label: title }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

/** What is said beside a field that is asked with some answers only. */
function onlyOf({ form }: RequestType): Readonly<Record<string, string>> {
  const labels = new Map(form.map(({ id, label }) => [id, label.replace(/\?$/, '')]))
  return Object.fromEntries(
    form.flatMap(({ id, where }) =>
      where
        ? [
            [
              id,
              `Only where ${where.parts.map((part) => sayPart(labels.get(part.fact) ?? part.fact, part.condition)).join(' and ')}.`,
            ],
          ]
        : [],
    ),
  )
}

type Condition = NonNullable<RequestType['form'][number]['where']>['parts'][number]['condition']

function sayPart(label: string, condition: Condition): string {
  switch (condition.test) {
    case 'any of':
      return `“${label}” is ${condition.values.map((value) => (value === true ? 'yes' : value === false ? 'no' : String(value))).join(' or ')}`
    case 'within':
      return `“${label}” is in ${condition.list.replaceAll('-', ' ')}`
    case 'not':
      return `not: ${sayPart(label, condition.condition)}`
    default:
      return `“${label}” is ${condition.test} ${condition.said}`
  }
}

async function namedIn({ db }: Look, nearest: readonly { readonly ask?: string }[]) {
  const handles = new Set(nearest.flatMap(({ ask }) => ask ?? []))
  const found = await Promise.all([...handles].map((handle) => presentPerson(db, handle)))
  return Object.fromEntries(
    found.flatMap((person) => (person ? [[person.handle, { name: person.name }]] : [])),
  )
}
