import { perform, type Operation } from '#kernel'
import type { TestDepartment } from './test-department.ts'

/** Does the acts of one noun in a department, by handle and verb: `act('linh', 'close', { number: 1 })`. */
export const acting =
  (department: () => TestDepartment, operations: readonly Operation[]) =>
  (by: string, verb: string, input: object) => {
    const found = operations.find(({ name }) => name.split('.').at(-1) === verb)
    if (!found) throw new Error(`nothing is called ${verb}`)
    return perform(department().house, department().person(by), found, input)
  }
