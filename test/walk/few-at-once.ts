/** A server turns away what comes by the hundred. */
export async function fewAtOnce<Result>(all: readonly (() => Promise<Result>)[]): Promise<readonly Result[]> {
  const results: Result[] = []
  const left = all.entries()
  const work = async () => {
    for (const [at, one] of left) results[at] = await one()
  }
  await Promise.all(Array.from({ length: 20 }, work))
  return results
}
