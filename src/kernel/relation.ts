/** Somebody to whom an operation comes down, among the kinds of person that it is for; the module has the words. */
export interface Relation {
  /** `planner`, `lead of the team`: unlike any other of the same operation. */
  readonly name: string
  /** As the table of permissions says it after “only”: `whoever planned it`. */
  readonly says: string
}

/** Says a relation once. */
export const relation = (name: string, says: string): Relation => Object.freeze({ name, says })

/** Those who administer, where an operation for all who work here comes down to few. */
export const administrators = relation('administrators', 'administrators')

/** Whoever it is about. */
export const themselves = relation('themselves', 'whoever it is about')
