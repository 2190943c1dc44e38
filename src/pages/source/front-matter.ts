import type { Fault } from '../finding.ts'
import { blockOf, type FrontBlock } from './front-block.ts'
import { readJson } from './front-json.ts'
import { readToml } from './front-toml.ts'
import type { FrontValues } from './front-values.ts'
import { readYaml } from './front-yaml.ts'

export interface FrontMatter {
  /** Empty where there is none, or where nothing of it could be read. */
  readonly values: Readonly<Record<string, unknown>>
  /** The text below it. */
  readonly body: string
  /** How many lines of the file stand above `body`. */
  readonly linesAbove: number
  readonly faults: readonly Fault[]
}

/**
 * Reads what stands above a page's text: YAML between `---`, TOML between `+++`, or a JSON object, as Jekyll and Hugo
 * take it. Whatever is wrong with it, the text below is still there.
 */
export function readFrontMatter(text: string): FrontMatter {
  const block = blockOf(text)
  if (!block) return { values: {}, body: text, linesAbove: 0, faults: [] }
  const { values, faults, isMap } = valuesOf(block)
  // A rule, a paragraph and another rule are no front matter.
  if (!isMap) return { values: {}, body: text, linesAbove: 0, faults: [] }
  return {
    values,
    body: text.slice(block.bodyAt),
    linesAbove: linesIn(text.slice(0, block.bodyAt)),
    faults: block.isClosed ? faults : [openFault(block)],
  }
}

function valuesOf({ language, text, line }: FrontBlock): FrontValues {
  switch (language) {
    case 'yaml':
      return readYaml(text, line)
    case 'toml':
      return readToml(text, line)
    case 'json':
      return readJson(text, line)
  }
}

const openFault = ({ language, line }: FrontBlock): Fault => ({
  code: 'front-matter-open',
  severity: 'error',
  line: line - 1,
  column: 1,
  message: 'The front matter that begins here is never closed.',
  mend: `Put a line with ${language === 'toml' ? '+++' : '---'} below it.`,
})

/** Lines as an editor counts them: the line end of the last line begins none. */
export const linesIn = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
