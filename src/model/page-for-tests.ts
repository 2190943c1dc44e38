import type { FenceBlock, PageOfFences } from './fence.ts'

/** Cuts text into sentences well enough for pages written for tests. */
const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+(?=[\p{Lu}“"])/u).map((part) => part.trim())

const plainOf = (line: string): string =>
  line.replaceAll(/`([^`]*)`/g, '$1').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')

/** A page with its fences, read as simply as tests need it: fences at any indent, the paragraph above them, headings. */
export function pageOf(path: string, source: string, more: Partial<PageOfFences> = {}): PageOfFences {
  const lines = source.replace(/^\uFEFF/, '').split('\n')
  const fences: FenceBlock[] = []
  let paragraph: { text: string; from: number; to: number } | undefined
  let section: FenceBlock['section']
  let title = path
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(/\r$/, '')
    const opened = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line)
    if (opened) {
      const [, indent = '', mark = '', info = ''] = opened
      let end = at + 1
      while (
        end < lines.length &&
        !new RegExp(`^\\s*${mark[0]}{${mark.length},}\\s*$`).test(lines[end] ?? '')
      )
        end += 1
      const closed = end < lines.length
      const body = lines.slice(at + 1, end).map((one) => one.slice(indent.length))
      fences.push({
        info: info.trim(),
        body: body.length === 0 ? '' : `${body.join('\n')}\n`,
        lines: [at + 1, Math.min(end + 1, lines.length)],
        bodyLine: at + 2,
        bodyColumn: indent.length + 1,
        closed,
        ...(section ? { section } : {}),
        ...(paragraph
          ? {
              paragraph: {
                text: paragraph.text,
                sentences: sentencesOf(paragraph.text),
                lines: [paragraph.from, paragraph.to] as const,
              },
            }
          : {}),
      })
      at = end
    } else if (/^#+ /.test(line)) {
      const heading = line.replace(/^#+ /, '')
      if (line.startsWith('# ')) title = heading
      section = { id: heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), title: heading, line: at + 1 }
      paragraph = undefined
    } else if (line.trim() !== '') {
      const goesOn = paragraph?.to === at
      paragraph =
        goesOn && paragraph
          ? { text: `${paragraph.text} ${plainOf(line.trim())}`, from: paragraph.from, to: at + 1 }
          : { text: plainOf(line.trim()), from: at + 1, to: at + 1 }
    }
  }
  return { path, url: `/${path.replace(/\.md$/, '')}/`, title, fences, ...more }
}
