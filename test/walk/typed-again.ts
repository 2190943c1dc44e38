import type { Seen, Walker, Who } from './walkers.ts'

/** A form of a page in which something can be typed. */
export interface TypedForm {
  readonly who: Who
  /** Where it stands. */
  readonly name: string
  readonly action: string
  /** What goes along unseen. */
  readonly hidden: Readonly<Record<string, string>>
  /** What is typed, by field. */
  readonly typed: Readonly<Record<string, string>>
}

/** What fits a field of each type. Files are chosen, and a browser never shows a secret again. */
const fitting: Readonly<Record<string, (name: string) => string>> = {
  text: (name) => `Typed in ${name}`,
  search: (name) => `Typed in ${name}`,
  area: (name) => `Typed in ${name}\nin two lines`,
  email: (name) => `typed.${name}@example.com`.toLowerCase(),
  url: (name) => `https://example.com/typed-${name}`.toLowerCase(),
  date: () => '2031-03-04',
  number: () => '7',
}

/** Typed once, and not shown again for a reason. */
const notAgain: ReadonlySet<string> = new Set([
  // A code of a mail works once: whoever mistyped it types it anew.
  'code',
])

/** The forms of pages in which something can be typed, each once. */
export function formsIn(pages: readonly Seen[]): readonly TypedForm[] {
  const found = new Map<string, TypedForm>()
  for (const { who, name, markup } of pages)
    for (const [, attributes = '', inner = ''] of markup.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
      const action = valueOf(attributes, 'action')
      if (action === undefined || valueOf(attributes, 'method') !== 'post') continue
      const typed = typedIn(inner)
      const like = `${who} ${action.replaceAll(/\d+|[\da-f-]{36}/g, 'n')} ${Object.keys(typed).join(' ')}`
      if (Object.keys(typed).length > 0 && !found.has(like))
        found.set(like, { who, name, action, hidden: hiddenIn(inner), typed })
    }
  return [...found.values()]
}

const inputs = (inner: string): readonly string[] =>
  [...inner.matchAll(/<input([^>]*)>/g)].map(([, attributes = '']) => attributes)

function typedIn(inner: string): Readonly<Record<string, string>> {
  const fields = [
    ...inputs(inner).map((one) => [valueOf(one, 'name'), valueOf(one, 'type') ?? 'text'] as const),
    ...[...inner.matchAll(/<textarea([^>]*)>/g)].map(
      ([, attributes = '']) => [valueOf(attributes, 'name'), 'area'] as const,
    ),
  ]
  return Object.fromEntries(
    fields.flatMap(([name, type]) => {
      const fits = fitting[type]
      return name === undefined || !fits || notAgain.has(name) ? [] : [[name, fits(name)]]
    }),
  )
}

const hiddenIn = (inner: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    inputs(inner)
      .filter((one) => valueOf(one, 'type') === 'hidden')
      .map((one) => [valueOf(one, 'name') ?? '', valueOf(one, 'value') ?? '']),
  )

const valueOf = (attributes: string, name: string): string | undefined => {
  const written = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return written?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

/** Sends a form with what fits in every field and one field that nobody knows, for which every act is refused; answers what is lost. */
export async function lostOf(
  { send }: Walker,
  { who, name, action, hidden, typed }: TypedForm,
): Promise<readonly string[]> {
  const answer = await send(action, { ...hidden, ...typed, 'a-field-that-nobody-knows': 'x' })
  const where = `${action} of ${name} for ${who}`
  if (answer.status < 400 || answer.status >= 500) return [`${where}: ${answer.status}, and not refused`]
  const markup = await answer.text()
  return Object.entries(typed)
    .filter(([field, value]) => !showsIn(markup, action, field, value))
    .map(([field]) => `${where}: ${field} is lost`)
}

/** Whether the form of that address has the value in the field. */
function showsIn(markup: string, action: string, field: string, value: string): boolean {
  return [...markup.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].some(
    ([, attributes = '', inner = '']) =>
      valueOf(attributes, 'action') === action &&
      (inputs(inner).some((one) => valueOf(one, 'name') === field && valueOf(one, 'value') === value) ||
        [...inner.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].some(
          ([, one = '', text = '']) => valueOf(one, 'name') === field && text.trim() === value,
        )),
  )
}
