import { sentenceHref, type Visit } from '#design'
import { answerIn, everNamed, presentOf, todayIn, type Look } from '#kernel'
import { sayPlace } from '#model'
import { peopleByHandleThen } from '#people'
import { isOthersNow } from './others-now.ts'
import { partsOf } from './alongside.ts'
import { isPicture } from './attachments/attachment.ts'
import { titleOf } from './attachments/file-types.ts'
import { historyOf } from './history-of.ts'
import { project } from './kinds/project.ts'
import { request as kind } from './kinds/request.ts'
import type { Field } from './kinds/form.ts'
import { tickable } from './items/tickable.ts'
import { labelsIn } from './labels-named.ts'
import { handlesIn, writtenIn } from './mentions.ts'
import { projectsOf } from './load-new-request.ts'
import type { RequestProps } from './pages/request-props.ts'
import { quickActions } from './quick-actions/quick-actions.ts'
import { readActions } from './quick-actions/read-actions.ts'
import { mayReopen } from './reopen-request.ts'
import { isOutside, mayChange, mayTriage } from './rights.ts'
import type { Answer, Fields } from './rules/answer.ts'
import { saidHtml } from './said-html.ts'
import { showRequest } from './show-request.ts'
import { suggestedLabels } from './suggested-labels.ts'
import { followUpsOf, requestVisibleTo } from './store.ts'

/** What a request's page shows to who is looking. */
export async function loadRequest(look: Look, { params, attempt, asked }: Visit): Promise<RequestProps> {
  const answer = await answerIn(look, showRequest, { number: params['number'] })
  const whole = (await requestVisibleTo(look, answer.request.number)) ?? answer.request
  const request = answer.request.late ? { ...whole, late: answer.request.late } : whole
  const type = request.type && (await presentOf(look, kind, request.type.id))
  const works = !isOutside(look.by)
  const set = async (text: string, at: Temporal.Instant): Promise<string> =>
    saidHtml(text, await peopleByHandleThen(look.db, look.by, handlesIn(text), at))
  const where = (await everNamed(look, project)).get(request.projectId)
  const { form = [] } = type?.value ?? {}
  const changes = mayChange(look.by, request).allowed
  const said = request.body === '' ? '' : await set(request.body, request.openedAt)
  const triages = (await mayTriage(look, request, type)).allowed
  return {
    request,
    projectTitle: where?.title ?? request.project,
    ...(request.type && { typeTitle: type?.title ?? request.type.name }),
    ...(type && { typeHref: sentenceHref(type.citation) }),
    bodyHtml: changes ? tickable(said, request) : said,
    answers: await Promise.all(
      inOrder(form, request.fields).map(async ([id, value]) => {
        const field = form.find((one) => one.id === id)
        const html = await set(sayAnswer(field, value), request.openedAt)
        return { id, label: field?.label ?? id.replaceAll('-', ' '), html }
      }),
    ),
    comments: await Promise.all(
      answer.comments.map(async (comment) => ({
        ...comment,
        html: await set(comment.body, comment.at),
        before: await Promise.all(
          comment.earlier.map(async ({ body, until }) => ({ html: await set(body, comment.at), until })),
        ),
        hints: comment.by.handle === look.by.handle ? hintsOn(comment.body) : [],
      })),
    ),
    suggested: works
      ? await suggestedLabels(look, request, [
          ...writtenIn(form, request),
          ...answer.comments.map(({ body }) => body),
        ])
      : [],
    files: answer.attachments.map((file) => ({
      ...file,
      title: titleOf(file.type),
      picture: isPicture(file.type),
      removes: works && (triages || file.by.handle === look.by.handle),
    })),
    rulings: answer.rulings,
    othersNow: works && (await isOthersNow(look, type, request, answer.rulings)),
    excuses: answer.excuses,
    history: works ? await historyOf(look, request) : [],
    followUps: await followUpsOf(look, request.id),
    follows: answer.follows,
    works,
    changes,
    reopens: (await mayReopen(look, { request, ...(type && { type }) })).allowed,
    triages,
    labels: labelsIn(look).map(({ label }) => ({ value: label, label })),
    form,
    written: Object.fromEntries(
      Object.entries(request.fields).map(([id, value]) => [
        id,
        writtenAnswer(
          form.find((one) => one.id === id),
          value,
        ),
      ]),
    ),
    projects: projectsOf(look),
    parts: await partsOf(look, request),
    today: todayIn(look),
    ...(attempt && { attempt }),
    ...(asked && { asked }),
  }
}

/** Which lines of a text look like actions and are text, a sentence each: told to whoever wrote it. */
function hintsOn(body: string): readonly string[] {
  const { unknown, actions } = readActions(body, new Set(quickActions().keys()))
  return [
    ...unknown.map(({ name }) => `/${name} is no action, so it stands there as text.`),
    ...actions.map(
      ({ name }) => `/${name} came with a change, so it stands there as text. Say it anew to do it.`,
    ),
  ]
}

/** Answers in the order of the form; those that it asks no more come last. */
const inOrder = (form: readonly Field[], fields: Fields): readonly (readonly [string, Answer])[] => {
  const place = (id: string): number => form.findIndex((one) => one.id === id) + 1 || form.length + 1
  return Object.entries(fields).toSorted(([a], [b]) => place(a) - place(b))
}

/** An answer in words; a text of several lines is Markdown. */
function sayAnswer(field: Field | undefined, value: Answer): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'object') return value.map((one) => `- ${plain(one)}`).join('\n')
  const text = String(value)
  if (field?.type === 'place') return sayPlace(text)
  if (field?.type === 'link') return `<${text}>`
  if (field?.type === 'person') return `[@${text}](/-/people/${text})`
  return field === undefined || field.type === 'textarea' ? text : plain(text)
}

/** A line as it was written, whatever Markdown would make of it. */
const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~$:^=%@&]/g, String.raw`\$&`)

/** An answer as its field of a form has it. */
function writtenAnswer(field: Field | undefined, value: Answer): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object') return value.join('\n')
  return field?.type === 'place' ? sayPlace(String(value)) : String(value)
}
