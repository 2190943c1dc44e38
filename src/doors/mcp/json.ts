import type { z } from 'zod'

/** Any JSON. */
export type Json = z.output<ReturnType<typeof z.json>>

/** An answer in JSON: only what its schema names is in it. */
export type Answer = Record<string, Json>

/** What a schema has encoded, as it is sent. */
export const sentAs = (encoded: unknown): Answer => JSON.parse(JSON.stringify(encoded)) as Answer
