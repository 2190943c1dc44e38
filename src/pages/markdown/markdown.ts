import MarkdownIt from 'markdown-it'
import { alerts } from './alerts.ts'
import { autolinks } from './autolinks.ts'
import { fences } from './fences.ts'
import { footnotes } from './footnotes.ts'
import { headings } from './headings.ts'
import { sourceLines } from './source-lines.ts'
import { htmlRules } from './html-rules.ts'
import { taskLists } from './task-lists.ts'

/**
 * The dialect of the handbook: GitHub's Markdown, with HTML in it. A further dialect is a plugin more.
 * Links are not judged here: what is not safe goes when the HTML is made clean.
 */
export const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting: 60 })
  .use(fences)
  .use(autolinks)
  .use(headings)
  .use(taskLists)
  .use(alerts)
  .use(footnotes)
  .use(sourceLines)
  .use(htmlRules)
