import { parse, TomlDate, TomlError } from 'smol-toml'
import type { FrontValues } from './front-values.ts'

/** Reads TOML; of broken TOML the lines that stand above the fault. */
export function readToml(toml: string, line: number): FrontValues {
  try {
    return { values: plain(parse(toml)), faults: [], isMap: true }
  } catch (fault) {
    const at = fault instanceof TomlError ? fault : undefined
    const said =
      at?.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? 'it is nested too deeply'
    const column = at?.column ?? 1
    return {
      values: at ? linesAbove(toml, at.line) : {},
      faults: [
        {
          code: 'front-matter-broken',
          severity: 'error',
          line: line + (at?.line ?? 1) - 1,
          column,
          message: `The front matter is not TOML: ${said}.`,
          mend: 'Write key = "value", with words in quotes.',
        },
      ],
      isMap: true,
    }
  }
}

function linesAbove(toml: string, line: number): Record<string, unknown> {
  try {
    return plain(
      parse(
        toml
          .split('\n')
          .slice(0, line - 1)
          .join('\n'),
      ),
    )
  } catch {
    return {}
  }
}

/** Dates as words, as YAML and JSON have them. */
const plain = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value instanceof TomlDate ? value.toISOString() : value,
    ]),
  )
