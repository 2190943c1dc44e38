import { argument } from './arguments.ts'
import type { Tag } from './tag.ts'

/** What a tag shows of a list that the handbook keeps beside its pages. */
export type DataView = 'indicators' | 'names' | 'tool'

/** A list among the handbook's data and how it is shown, as the address of what is shown in the page. */
const dataAddress = (file: string, view: DataView, of = ''): string =>
  `${file}?${new URLSearchParams({ [view]: of })}`

/** The file, and how it is shown; undefined for any other address. */
export function dataAt(address: string): { file: string; view: DataView; of: string } | undefined {
  const [, file = '', asked = ''] = /^([^?]+\.ya?ml)\?(.*)$/s.exec(address) ?? []
  const [view, of = ''] = [...new URLSearchParams(asked)][0] ?? []
  return view === 'indicators' || view === 'names' || view === 'tool' ? { file, view, of } : undefined
}

const views: Readonly<Record<string, DataView>> = {
  'performance-indicators': 'indicators',
  'performance-indicator': 'indicators',
  'performance-indicators/summary': 'indicators',
  'performance-indicators/list': 'names',
  kpi: 'names',
  'kpi-list': 'names',
  'kpi-summary': 'names',
  'tech-stack': 'tool',
}

/**
 * What `{{< kpi "Field Marketing" >}}` and its like show: `data/performance_indicators/field_marketing.yml`, and for a tool its entry in
 * `data/tech_stack.yml`. Undefined for other tags and where nothing is named.
 */
export function dataAsked(tag: Tag): string | undefined {
  const view = tag.dialect === 'hugo' && Object.hasOwn(views, tag.name) ? views[tag.name] : undefined
  const named = argument(tag, ['org', 'file', 'name', 'department', 'title', 'tool'], 0)
  if (view === undefined || named === undefined) return undefined
  if (view === 'tool') return dataAddress('data/tech_stack.yml', view, named)
  const list = named
    .toLowerCase()
    .replace(/\.ya?ml$/, '')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, '_')
  return dataAddress(`data/performance_indicators/${list}.yml`, view)
}
