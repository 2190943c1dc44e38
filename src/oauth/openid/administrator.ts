/** How somebody stands as an administrator, and what their groups say. */
export interface Standing {
  readonly isAdministrator: boolean
  /** Made one by the group, not by a person. */
  readonly byGroup: boolean
  readonly inGroup: boolean
  /** Whether there is another administrator. */
  readonly others: boolean
}

/**
 * What the group comes to when somebody signs in: it gives, and takes again what it gave, but never from the last; who was
 * made administrator here stays one.
 */
export function byGroupNow({
  isAdministrator,
  byGroup,
  inGroup,
  others,
}: Standing): 'gives' | 'takes' | 'stays' {
  if (inGroup) return isAdministrator ? 'stays' : 'gives'
  return isAdministrator && byGroup && others ? 'takes' : 'stays'
}
