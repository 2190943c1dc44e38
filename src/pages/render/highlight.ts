import { createRequire } from 'node:module'
import type { HLJSApi, LanguageFn } from 'highlight.js'

/** Beyond these a block, and what follows on a page, is shown in one colour. */
const mostOfBlock = 10_000
const mostOfPage = 50_000

/** Names that fences use, by the grammar that reads them. */
const grammars: Readonly<Record<string, readonly string[]>> = {
  bash: ['sh', 'shell', 'zsh', 'console'],
  c: ['h'],
  cpp: ['c++', 'cc', 'hpp'],
  csharp: ['cs', 'c#'],
  css: [],
  diff: ['patch'],
  dockerfile: ['docker'],
  elixir: ['ex', 'exs'],
  go: ['golang'],
  graphql: ['gql'],
  ini: ['toml'],
  java: [],
  javascript: ['js', 'jsx', 'mjs'],
  json: ['jsonc', 'json5'],
  kotlin: ['kt'],
  lua: [],
  makefile: ['make'],
  nginx: [],
  php: [],
  powershell: ['ps1'],
  python: ['py'],
  r: [],
  ruby: ['rb', 'erb'],
  rust: ['rs'],
  scss: [],
  sql: ['postgresql', 'mysql'],
  swift: [],
  typescript: ['ts', 'tsx'],
  xml: ['html', 'svg', 'xhtml'],
  yaml: ['yml'],
}

const byName = new Map(
  Object.entries(grammars).flatMap(([name, others]) => [name, ...others].map((one) => [one, name])),
)

const load = createRequire(import.meta.url)
const loaded = new Set<string>()
let loadedCore: HLJSApi | undefined

/** A grammar is loaded when a page first needs it. */
function readerOf(language: string): HLJSApi {
  loadedCore ??= load('highlight.js/lib/core') as HLJSApi
  if (!loaded.has(language)) {
    loadedCore.registerLanguage(language, load(`highlight.js/lib/languages/${language}`) as LanguageFn)
    loaded.add(language)
  }
  return loadedCore
}

/** Colours the code of one page: HTML with classes, or nothing where the language is unknown or there is too much of it. */
export function highlighter(): (code: string, language: string) => string | undefined {
  let left = mostOfPage
  return (code, language) => {
    const known = byName.get(language.toLowerCase())
    if (known === undefined || code.length > Math.min(left, mostOfBlock)) return undefined
    left -= code.length
    return readerOf(known).highlight(code, { language: known, ignoreIllegals: true }).value
  }
}
