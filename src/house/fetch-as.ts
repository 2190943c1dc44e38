import { problemOf } from '#api'
import { Refusal, type Db } from '#kernel'
import { personOrRefusal } from '#people'
import type { OpenHouse } from '#start'

interface Entered {
  readonly db: Db
  /** The address people open: what comes from inside is asked under its name. */
  readonly url: string
  readonly fetch: OpenHouse['fetch']
}

/** Sets who asks for those who may enter the data itself; somebody unknown gets a refusal and no visitor's answer. */
export const fetchAs =
  ({ db, url, fetch }: Entered): OpenHouse['fetchAs'] =>
  async (handle, request, env) => {
    request.headers.set('host', new URL(url).host)
    if (handle === '') return fetch(request, env)
    const by = await personOrRefusal(db, handle)
    if (by instanceof Refusal) {
      const problem = problemOf(by)
      const headers = { 'content-type': 'application/problem+json' }
      return new Response(JSON.stringify(problem), { status: problem.status, headers })
    }
    return fetch(request, { ...env, by })
  }
