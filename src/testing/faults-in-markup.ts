import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // The names of cards carry a slash, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // Titles are the authors' own.
    'long-title': 'off',
    // Markdown tables say their alignment so.
    'no-deprecated-attr': 'off',
    'void-style': 'off',
    // Several boxes of one name are one answer, in lines.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'reset', 'checkbox'] }],
  },
})

/** What the HTML validator finds in a page, and any style or script written into it; empty where it is clean. */
export async function faultsInMarkup(markup: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(markup)
  const found = results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.message}`))
  const inline = markup.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=|<style|<script(?![^>]*\ssrc=)/)
  return inline ? [...found, `style or script in the page: ${inline[0]}`] : found
}
