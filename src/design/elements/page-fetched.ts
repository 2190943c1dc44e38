/** Another page of ours, read for a part of it; undefined where it is not answered. */
export async function pageFetched(href: string): Promise<Document | undefined> {
  const answer = await fetch(href, { headers: { accept: 'text/html' } })
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
}
