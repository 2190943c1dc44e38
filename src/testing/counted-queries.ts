import type { Db } from '#kernel'

/** The same database, and how often it was asked: for tests that something asks no more the more there is. */
export function countedQueries(db: Db): { readonly db: Db; readonly asked: () => number } {
  let asked = 0
  return {
    db: db.withPlugin({
      transformQuery({ node }) {
        asked += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
    asked: () => asked,
  }
}
