/** Whether whoever asks reads pages, not answers for programs. */
export const readsPages = (accept: string | undefined): boolean => accept?.includes('text/html') ?? false

/** What a browser shows while the house is not open yet: how far it is, looked at again every second. */
export const openingPage = (now: string | undefined): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="1"><meta name="color-scheme" content="light dark"><title>Back in a moment</title>
<style>body{font:1.1rem/1.6 Georgia,serif;max-width:36rem;margin:20vh auto 0;padding:0 1.5rem}p{opacity:.75}</style></head>
<body><h1>Back in a moment</h1><p role="status">${escaped(now ?? 'Firsthand is starting …')}</p></body></html>
`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
