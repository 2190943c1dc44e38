import { parseSync, type Comment, type Program } from 'oxc-parser'

/** One import or re-export, static or dynamic. */
export interface Import {
  readonly from: string
  readonly line: number
}

/** A file as the checks see it: parsed once, by a parser that does not need TypeScript. */
export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Names that it exports, types included; `default` for a default export. */
  readonly exports: readonly string[]
  readonly comments: readonly Comment[]
  readonly program: Program
  readonly lineAt: (offset: number) => number
}

const unquoted = (text: string): string => text.replace(/^(['"`])(.*)\1$/s, '$2')

/** Throws where the file cannot be parsed: a check that skipped it would be green for nothing. */
export function sourceFile(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text)
  const fault = parsed.errors[0]
  if (fault) throw new Error(`${path}: ${fault.message}`)
  const breaks = [...text.matchAll(/\n/g)].map((match) => match.index)
  const lineAt = (offset: number): number => breaks.filter((at) => at < offset).length + 1
  const { staticImports, staticExports, dynamicImports } = parsed.module
  const entries = staticExports.flatMap((statement) => statement.entries)
  const requests = [
    ...staticImports.map((statement) => statement.moduleRequest),
    ...entries.flatMap((entry) => entry.moduleRequest ?? []),
  ]
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: [
      ...requests.map(({ value, start }) => ({ from: value, line: lineAt(start) })),
      ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
        from: unquoted(text.slice(start, end)),
        line: lineAt(start),
      })),
    ],
    exports: entries.flatMap((entry) => entry.exportName.name ?? (entry.moduleRequest ? [] : 'default')),
    comments: parsed.comments,
    program: parsed.program,
    lineAt,
  }
}
