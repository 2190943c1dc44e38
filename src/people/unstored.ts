/**
 * A result with something that only its first receiver gets: it can be read by name, but is in no JSON, so that neither
 * the table of results kept for repeated sending nor a log line takes a secret along.
 */
export function unstored<Result extends object, Secrets extends object>(
  result: Result,
  secrets: Secrets,
): Result & Partial<Secrets> {
  const whole: Result & Partial<Secrets> = { ...result }
  for (const [name, value] of Object.entries(secrets))
    Object.defineProperty(whole, name, { value, enumerable: false })
  return whole
}
