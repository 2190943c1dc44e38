import type { ComponentChild, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

type Marked = JSX.HTMLAttributes & { readonly children?: ComponentChild }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'local-time': Marked
      'reader-clock': Marked & { readonly 'data-zone'?: string | undefined }
      'live-card': Marked & { readonly src: string }
      'ask-first': Marked & { readonly src: string }
      'keep-typed': Marked & { readonly name: string; readonly attempted?: boolean }
      'filter-sections': Marked
      'keyed-rows': Marked
      'request-board': Marked & { readonly card?: string }
      'try-operation': Marked & { readonly method: string; readonly path: string }
      'attach-images': Marked & { readonly request: string; readonly into: string }
      'read-file': Marked & { readonly into: string; readonly label: string }
      'done-toast': Marked
      'page-links': Marked
      'copy-link': Marked & {
        readonly 'data-says'?: string
        readonly 'data-text'?: string
        readonly 'data-whole'?: true
      }
    }
  }
}

/** A fragment of a page, such as a card that is fetched anew. */
export const fragmentMarkup = (node: JSX.Element): string => renderToString(node)

/** A whole page, as the browser gets it. */
export const pageMarkup = (page: JSX.Element): string => `<!doctype html>\n${renderToString(page)}\n`
