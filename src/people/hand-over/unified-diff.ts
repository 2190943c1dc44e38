/** How many lines stand around a change. */
const context = 3

/** One file that is to read otherwise; only lines that are there already change, none come or go. */
export interface ChangedFile {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** A change as `git apply` takes it. */
export const unifiedDiff = (files: readonly ChangedFile[]): string =>
  files
    .filter(({ before, after }) => before !== after)
    .map((file) => fileDiff(file))
    .join('')

function fileDiff({ path, before, after }: ChangedFile): string {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const changed = old.flatMap((line, at) => (line === fresh[at] ? [] : [at]))
  const hunks = hunksOf(changed, old.length).map(([from, to]) => {
    const head = `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@\n`
    return head + partsOf(old, fresh, from, to).join('')
  })
  return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks.join('')}`
}

/** With their ends, so that a last line without one can be told. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Stretches of lines, from and to, around the changed ones; those that would touch are one. */
function hunksOf(changed: readonly number[], count: number): readonly (readonly [number, number])[] {
  const hunks: [number, number][] = []
  for (const at of changed) {
    const [from, to] = [Math.max(0, at - context), Math.min(count, at + context + 1)]
    const last = hunks.at(-1)
    if (last && from <= last[1]) last[1] = to
    else hunks.push([from, to])
  }
  return hunks
}

/** Of lines that change one after the other the old ones come first. */
function partsOf(
  old: readonly string[],
  fresh: readonly string[],
  from: number,
  to: number,
): readonly string[] {
  const parts: string[] = []
  let added: string[] = []
  for (let at = from; at < to; at += 1) {
    const [was, is] = [old[at] ?? '', fresh[at] ?? '']
    if (was === is) {
      parts.push(...added, marked(' ', was))
      added = []
    } else {
      parts.push(marked('-', was))
      added.push(marked('+', is))
    }
  }
  return [...parts, ...added]
}

const marked = (sign: string, line: string): string =>
  line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`
