import type { MarkdownIt } from 'markdown-it'

/** `- [ ]` and `- [x]` as boxes to look at; ticking them is an edit of the page. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.push('task-lists', ({ tokens, Token }) => {
    for (const [at, token] of tokens.entries()) {
      const first = token.children?.[0]
      const item = tokens[at - 2]
      if (token.type !== 'inline' || first?.type !== 'text' || item?.type !== 'list_item_open') continue
      const mark = /^\[([ xX])\]\s/.exec(first.content)
      if (!mark) continue
      const done = mark[1] !== ' '
      first.content = first.content.slice(mark[0].length)
      const box = new Token('task_box', 'input', 0)
      box.markup = done ? 'x' : ''
      token.children?.unshift(box)
      item.attrJoin('class', 'task')
    }
  })
  md.renderer.rules['task_box'] = (tokens, at) =>
    tokens[at]?.markup
      ? '<input type="checkbox" disabled checked aria-label="Done"> '
      : '<input type="checkbox" disabled aria-label="To do"> '
}
