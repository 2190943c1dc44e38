import { parseSync, Visitor } from 'oxc-parser'

/** An id in the name of a test: `[R1.34]`, `[T54, Q3]`, `[work:T4]`. */
export interface Shown {
  readonly id: string
  readonly path: string
}

const id = /^(?:[a-z]+:)?(?:R\d+\.\d+|[AD]-\d+|[A-Z]{1,2}\d+[a-z]?)$/

/** A bracket counts when all that stands in it are ids. */
export function idsIn(name: string): string[] {
  return [...name.matchAll(/\[([^[\]]+)\]/g)].flatMap(([, inside = '']) => {
    const words = inside.split(/[,\s]+/).filter((word) => word !== '')
    return words.every((word) => id.test(word)) ? words : []
  })
}

/** The ids in a test file's strings; a test that is put off (`skip`, `todo`) shows nothing. */
export function shownIn(path: string, text: string): Shown[] {
  const parsed = parseSync(path, text)
  const putOff: [from: number, to: number][] = []
  const found: { readonly value: string; readonly at: number }[] = []
  new Visitor({
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return
      if (['skip', 'todo', 'fails'].includes(node.callee.property.name)) putOff.push([node.start, node.end])
    },
    Literal: (node) => {
      if (typeof node.value === 'string') found.push({ value: node.value, at: node.start })
    },
    TemplateElement: (node) => {
      found.push({ value: node.value.raw, at: node.start })
    },
  }).visit(parsed.program)
  return found
    .filter(({ at }) => !putOff.some(([from, to]) => from <= at && at < to))
    .flatMap(({ value }) => idsIn(value).map((one) => ({ id: one, path })))
}
