import { xmlText } from './xml.ts'

/** How browsers search the handbook from where addresses are typed (OpenSearch 1.1). A name has at most 16 letters there. */
export function openSearch(title: string, url: string): string {
  const short = [...new Intl.Segmenter('en').segment(title)]
    .slice(0, 16)
    .map(({ segment }) => segment)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(short.trim())}</ShortName>
<Description>${xmlText(`Search ${title}`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" method="get" template="${xmlText(new URL('/-/pages', url).href)}?words={searchTerms}"/>
</OpenSearchDescription>
`
}
