import MarkdownIt from 'markdown-it'
import { abbreviations } from './abbreviations.ts'
import { alerts } from './alerts.ts'
import { anchorsOnly } from './anchors-only.ts'
import { attributes } from './attributes.ts'
import { contentsList } from './contents-list.ts'
import { definitionLists } from './definition-lists.ts'
import { extensions } from './extensions.ts'
import { markdownInHtml } from './markdown-in-html.ts'
import { diagramsInHtml } from './diagrams-in-html.ts'
import { autolinks } from './autolinks.ts'
import { fences } from './fences.ts'
import { footnotes } from './footnotes.ts'
import { headingAliases } from './heading-aliases.ts'
import { headings } from './headings.ts'
import { listEnds } from './list-ends.ts'
import { readersMarks } from './readers-marks.ts'
import { sourceLines } from './source-lines.ts'
import { htmlRules } from './html-rules.ts'
import { math } from './math.ts'
import { strikethrough } from './strikethrough.ts'
import { swallowingTags } from './swallowing-tags.ts'
import { taskLists } from './task-lists.ts'
import { tags } from '../templates/tags.ts'

/**
 * The dialects of handbooks in one: GitHub's Markdown with HTML in it, kramdown's attribute lists and extensions. A further dialect is a plugin more.
 * Links are not judged here: what is not safe goes when the HTML is made clean.
 */
export const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting: 60 })
  .use(anchorsOnly)
  .use(fences)
  .use(autolinks)
  .use(strikethrough)
  .use(attributes)
  .use(contentsList)
  .use(extensions)
  .use(readersMarks)
  .use(markdownInHtml)
  .use(diagramsInHtml)
  .use(definitionLists)
  .use(listEnds)
  .use(abbreviations)
  .use(headings)
  .use(headingAliases)
  .use(taskLists)
  .use(alerts)
  .use(footnotes)
  .use(sourceLines)
  .use(htmlRules)
  .use(swallowingTags)
  .use(tags)
  .use(math)
