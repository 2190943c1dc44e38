/** What of a page is shown where its address is put: in chats, in letters, by programs that read. */
export interface Shared {
  /** Whole address of the page of now. */
  readonly url: string
  readonly description?: string | undefined
  /** Whole address of its card, 1200 × 630. */
  readonly image?: string | undefined
  readonly markdownHref?: string | undefined
  /** Feeds of what changes: of the page, and of all. */
  readonly feeds: readonly { readonly href: string; readonly title: string }[]
}

/** Open Graph and the few names that Twitter has beside it; the other forms of the page. */
export const SharedHead = ({
  url,
  description,
  image,
  markdownHref,
  feeds,
  title,
  handbook,
}: Shared & { readonly title: string; readonly handbook: string }) => (
  <>
    {description !== undefined && <meta name="description" content={description} />}
    <link rel="canonical" href={url} />
    {markdownHref !== undefined && <link rel="alternate" type="text/markdown" href={markdownHref} />}
    {feeds.map((feed) => (
      <link key={feed.href} rel="alternate" type="application/atom+xml" {...feed} />
    ))}
    <meta property="og:type" content="article" />
    <meta property="og:title" content={title} />
    <meta property="og:site_name" content={handbook} />
    <meta property="og:url" content={url} />
    {description !== undefined && <meta property="og:description" content={description} />}
    {image !== undefined && (
      <>
        <meta property="og:image" content={image} />
        <meta property="og:image:type" content="image/png" />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={title} />
      </>
    )}
    <meta name="twitter:card" content={image === undefined ? 'summary' : 'summary_large_image'} />
  </>
)
