import type { BigHouse } from './big-house.ts'

/** Comes in as the first administrator by the link that was printed, and makes a token that git pushes with. */
export async function tokenOf({ url, said }: Pick<BigHouse, 'url' | 'said'>): Promise<string> {
  const code = said.map((line) => /welcome\?code=(\S+)/.exec(line)?.[1]).find((found) => found !== undefined)
  const send = (path: string, fields: readonly (readonly [string, string])[], cookie = '') =>
    fetch(new URL(path, url), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    })
  const came = await send('/-/welcome', [
    ['code', code ?? ''],
    ['handle', 'noor'],
    ['name', 'Noor Haddad'],
  ])
  const cookie = came.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const made = await send(
    '/-/tokens',
    [
      ['name', 'Bench'],
      ['scopes', 'handbook.read'],
      ['scopes', 'handbook.push'],
    ],
    cookie,
  )
  const shown = await fetch(new URL(made.headers.get('location') ?? '/', url), { headers: { cookie } })
  const text = await shown.text()
  const token = /\b(?:fh|firsthand)[a-z]*_[\w-]{20,}/.exec(text)?.[0]
  if (token === undefined) throw new Error(`No token was made: ${made.status}`)
  return token
}
