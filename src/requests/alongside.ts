import type { ComponentChild } from 'preact'
import type { Frame } from '#design'
import type { Act, Look } from '#kernel'
import type { QuickAction } from './quick-actions/quick-action.ts'
import type { Request } from './request.ts'

/** Something that was said about a request in the act under way. */
export interface SaidNow {
  readonly comment: number
  readonly body: string
  /** Ids of those whom it mentions. */
  readonly mentioned: readonly string[]
}

/**
 * What another module does along with requests: in the act's own transaction, where it may rule, refuse and record; and what it
 * shows on a request's page. The app gathers them; nothing here knows who they are.
 */
export interface AlongRequests {
  readonly said?: (act: Act, request: Request, said: SaidNow) => Promise<void>
  /** Further quick actions, by their names. */
  readonly quickActions?: Readonly<Record<string, QuickAction>>
  /** A part of its page, above what was said; undefined where there is nothing to show this person. */
  readonly part?: (look: Look, request: Request) => Promise<((frame: Frame) => ComponentChild) | undefined>
}

const gathered: AlongRequests[] = []

/** Says who goes along, once, when the app is put together. */
export const letGoAlong = (...all: readonly AlongRequests[]): void => void gathered.push(...all)

/** Those who go along, one after the other. */
export async function along(tell: (one: AlongRequests) => Promise<void> | undefined): Promise<void> {
  for (const one of gathered) await tell(one)
}

/** What they show on a request's page. */
export async function partsOf(
  look: Look,
  request: Request,
): Promise<readonly ((frame: Frame) => ComponentChild)[]> {
  const parts: ((frame: Frame) => ComponentChild)[] = []
  for (const { part } of gathered) {
    const shown = await part?.(look, request)
    if (shown) parts.push(shown)
  }
  return parts
}

/** The quick actions they bring along. */
export const quickActionsAlong = (): Readonly<Record<string, QuickAction>> =>
  Object.fromEntries(gathered.flatMap(({ quickActions }) => Object.entries(quickActions ?? {})))
