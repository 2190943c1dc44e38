import type { MarkdownIt } from 'markdown-it'

/** Addresses in running text as GitHub links them: with `https://`, with `www.`, and e-mail; never a bare `page.md`. */
export function autolinks(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true })
  md.linkify.add('www.', {
    validate: (text, at) =>
      /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][^\s<]*[^\s<?!.,:*_~'")\]])?/i.exec(text.slice(at, at + 2000))?.[0]
        .length ?? 0,
    normalize: (match) => {
      match.url = `https://${match.url}`
    },
  })
}
