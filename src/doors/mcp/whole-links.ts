import type { Json } from './json.ts'

/** The same answer with each `href` within the handbook made an address: who reads words cannot know what it stands under. */
export function withWholeLinks(answer: Json, url: string): Json {
  if (typeof answer !== 'object' || answer === null) return answer
  if (Array.isArray(answer)) return answer.map((one) => withWholeLinks(one, url))
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) =>
      name === 'href' && typeof value === 'string' && value.startsWith('/')
        ? [name, url + value]
        : [name, withWholeLinks(value, url)],
    ),
  )
}
