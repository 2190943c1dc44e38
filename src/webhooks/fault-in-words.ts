const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nobody listens at this address.',
  ECONNRESET: 'The line was cut before it answered.',
  EPIPE: 'The line was cut before it answered.',
  ETIMEDOUT: 'It could not be reached in time.',
  EHOSTUNREACH: 'It cannot be reached from here.',
  ENETUNREACH: 'It cannot be reached from here.',
  HPE_HEADER_OVERFLOW: 'Its answer begins with more than can be read.',
  CERT_HAS_EXPIRED: 'Its certificate has run out.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is made out to another name.',
}

const codeOf = (fault: unknown): string =>
  fault instanceof AggregateError
    ? codeOf(fault.errors[0])
    : fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
      ? fault.code
      : ''

/** Why there was no answer, as the page of the webhook says it. */
export function faultInWords(fault: unknown): string {
  const code = codeOf(fault)
  const known = words[code]
  if (known !== undefined) return known
  if (/CERT|SELF_SIGNED|ISSUER/.test(code)) return `Its certificate is not trusted (${code}).`
  if (code.startsWith('HPE_')) return `What it answers is not HTTP (${code}).`
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return 'It does not speak TLS as it should.'
  return `It could not be reached${code === '' ? '' : ` (${code})`}.`
}
