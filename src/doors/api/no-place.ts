import { nearestName, type Alternative } from '#kernel'
import type { ApiPlace } from './places.ts'
import { NotAnswered } from './problem.ts'

/** What stands at an address for which there is no operation: its methods, or the nearest that there is. */
export function noPlace(path: string, method: string, places: readonly ApiPlace[]): NotAnswered {
  const here = methodsAt(path, places)
  if (here.length === 0)
    return new NotAnswered('missing', `There is no ${path.slice(0, 200)} in this API.`, {
      nearest: near(path, places),
    })
  const allow = here.join(', ')
  return new NotAnswered('wrong-method', `This address takes ${allow}, not ${method.slice(0, 20)}.`, {
    headers: { Allow: allow },
  })
}

/** The methods that an address takes; none where there is nothing. */
export function methodsAt(path: string, places: readonly ApiPlace[]): readonly string[] {
  const there = places.filter((place) => fits(place.path, path)).map(({ method }) => method as string)
  if (there.length === 0) return []
  const takes = new Set([...there, 'OPTIONS', ...(there.includes('GET') ? ['HEAD'] : [])])
  return methods.filter((method) => takes.has(method))
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const partsOf = (path: string): readonly string[] => path.replace(/\/$/, '').split('/')

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [partsOf(pattern), partsOf(path.replace(/^\/api/, ''))]
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith(':') ? given[at] !== '' : part === given[at]))
  )
}

const page: Alternative = { say: 'Read what there is', href: '/api' }

/** The nearest address, its parameters as they were sent; what follows `/api/v1` is compared, with or without it. */
function near(path: string, places: readonly ApiPlace[]): readonly Alternative[] {
  const sent = path.slice(0, 200).replace(/^\/api(?:\/v1)?(?=\/)/, '')
  const given = partsOf(sent)
  const filled = places.map((place) =>
    partsOf(place.path.replace(/^\/v1/, ''))
      .map((part, at) => (part.startsWith(':') ? (given[at] ?? part) : part))
      .join('/'),
  )
  const found = nearestName(sent, [...new Set(filled)])
  return found === undefined ? [page] : [{ say: `Ask /api/v1${found}`, href: `/api/v1${found}` }, page]
}
