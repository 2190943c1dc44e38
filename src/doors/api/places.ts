import { doneJson, nounOf, paramsOf, wouldJson, type Place, type Said } from '#kernel'
import { described, type Described } from './json-schema.ts'

/** An operation as far as its place and shape need it. */
export type Spoken = Said & { readonly does: 'act' | 'question' }

/** One address of the API: an operation done there, or an act asked about beforehand. */
export interface ApiPlace<Op extends Spoken = Spoken> {
  readonly operation: Op
  readonly method: Place['method']
  /** Below `/api`: `/v1/campaigns/:number`. */
  readonly path: string
  /** Asks what the act would come to, and does nothing. */
  readonly dry: boolean
  /** Fields of the input that the path holds. */
  readonly params: readonly string[]
  readonly input: Described
  /** The whole body of an answer. */
  readonly answers: Described
  /** Place of the question that shows what the act made; fields of its result fill it in. */
  readonly shownAt?: string
}

const version = '/v1'

/** Every address, more definite ones first, so that `/people/leads` is not somebody called leads. */
export function placesOf<Op extends Spoken>(spoken: readonly Op[]): readonly ApiPlace<Op>[] {
  const shown = new Map(
    spoken
      .filter(({ does }) => does === 'question')
      .map(({ at }) => [at.path.replace(/:\w+$/, ':'), at.path]),
  )
  return spoken
    .flatMap((operation): ApiPlace<Op>[] => {
      const { at, does, answers } = operation
      const shared = { operation, params: paramsOf(at.path), input: described(operation.input) }
      if (does === 'question') {
        const place = { method: at.method, path: version + at.path, dry: false }
        return [{ ...shared, ...place, answers: described(answers) }]
      }
      const path = shown.get(`${at.path}/:`)
      const shownAt = path === undefined ? {} : { shownAt: version + path }
      return [
        {
          ...shared,
          method: at.method,
          path: version + at.path,
          dry: false,
          answers: described(doneJson(answers)),
          ...shownAt,
        },
        {
          ...shared,
          method: 'POST',
          path: `${version}/may-i${at.path}`,
          dry: true,
          answers: described(wouldJson),
        },
      ]
    })
    .toSorted((a, b) => (sortable(a.path) < sortable(b.path) ? -1 : 1))
}

/** Parameters come after every letter. */
const sortable = (path: string): string => path.replaceAll(/:\w+/g, '\u{10ffff}')

/** `campaigns` of `campaigns.plan`. */
export const nounsOf = ({ operation }: ApiPlace): string => nounOf(operation.name)

/** `/api/v1/campaigns/{number}` */
export const templateOf = ({ path }: Pick<ApiPlace, 'path'>): string =>
  `/api${path.replaceAll(/:(\w+)/g, '{$1}')}`
