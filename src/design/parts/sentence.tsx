/** A sentence with names in it: what stands between the marks of `isolated` is drawn so that it turns nothing round. */
export const Sentence = ({ says }: { readonly says: string }) => (
  <>{says.split(between).map((part, at) => (at % 2 === 0 ? part : <bdi key={at}>{part}</bdi>))}</>
)

const between = /\u2068([^\u2069]*)\u2069/
