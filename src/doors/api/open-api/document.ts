import { described, type JsonSchema } from '../json-schema.ts'
import { nounsOf, placesOf, templateOf, type ApiPlace, type Spoken } from '../places.ts'
import { problemJson } from '../problem.ts'
import { headers, problemResponses } from './problem-responses.ts'
import { operationObject, type OperationObject } from './operation-object.ts'

/** An OpenAPI 3.1 document, as far as we read it ourselves. */
export interface OpenApi {
  readonly openapi: '3.1.1'
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & Readonly<
    Record<string, unknown>
  >
  readonly [more: string]: unknown
}

const about =
  `Everything that people do and ask in Firsthand, as JSON. What a rule of the handbook refuses is answered
with the sentence that says so, and with what would work instead. The version is the API’s, as in /api/v1.`.replaceAll(
    '\n',
    ' ',
  )

/** The document that describes every operation; its examples run on the sample on that day. */
export function openApi(spoken: readonly Spoken[], today: Temporal.PlainDate): OpenApi {
  const { places, schemas } = describeApi(spoken)
  return {
    openapi: '3.1.1',
    info: { title: 'Firsthand', version: '1', description: about },
    servers: [{ url: '/' }],
    tags: [...new Set(places.map(nounsOf))].map((name) => ({ name })),
    paths: pathsOf(places, today),
    components: {
      schemas,
      responses: problemResponses,
      headers,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A token of yours, from /-/tokens.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'firsthand', description: 'The session of a browser.' },
      },
    },
    externalDocs: { url: '/api', description: 'The same to read and to try.' },
  }
}

/** Every address, and the schemas that have a name. */
export function describeApi(spoken: readonly Spoken[]) {
  const places = placesOf(spoken)
  return { places, schemas: schemasOf(places) }
}

function pathsOf(places: readonly ApiPlace[], today: Temporal.PlainDate): OpenApi['paths'] {
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const place of places) {
    const methods = (paths[templateOf(place)] ??= {})
    methods[place.method.toLowerCase()] = operationObject(place, today)
  }
  return paths
}

/** Every schema with a name of its own. Two of one name have to say the same. */
function schemasOf(places: readonly ApiPlace[]): Readonly<Record<string, JsonSchema>> {
  const schemas = new Map<string, JsonSchema>()
  const problem = described(problemJson)
  for (const { named } of [...places.flatMap(({ input, answers }) => [input, answers]), problem])
    for (const [name, schema] of Object.entries(named)) {
      const before = schemas.get(name)
      if (before && JSON.stringify(before) !== JSON.stringify(schema))
        throw new Error(`Two schemas are called ${name} and differ.`)
      schemas.set(name, schema)
    }
  const { $ref } = problem.schema
  if ($ref === undefined) schemas.set('Problem', problem.schema)
  return Object.fromEntries([...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
