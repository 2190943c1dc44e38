import { parse } from 'yaml'

/** What Docusaurus' `_category_.json` says of a folder. */
export interface Category {
  readonly label?: string
  readonly position?: number
}

/** Reads it as YAML, of which JSON is a part; what is no such thing says nothing. */
export function readCategory(text: string): Category {
  const said = parsed(text)
  const label = said['label']
  const position = said['position']
  return {
    ...(typeof label === 'string' && label.trim() !== '' && { label: label.trim() }),
    ...(typeof position === 'number' && Number.isFinite(position) && { position }),
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(text, { logLevel: 'silent', maxAliasCount: 0 })
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
