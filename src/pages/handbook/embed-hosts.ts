import { isScalar, isSeq } from 'yaml'

const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Reads `embeds: [video.example, …]`; undefined where something of it is no name of a host. */
export function readEmbedHosts(node: unknown): readonly string[] | undefined {
  const items = isSeq(node) ? node.items : [node]
  const hosts = items.map((item) => (isScalar(item) ? String(item.value).toLowerCase() : ''))
  return hosts.every((one) => host.test(one)) ? hosts : undefined
}
