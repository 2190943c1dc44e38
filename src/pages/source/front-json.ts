import { isRecord, type FrontValues } from './front-values.ts'
import { readYaml } from './front-yaml.ts'

/** Reads the JSON object at the top of a page of Hugo; what is broken as YAML, which takes most of it all the same. */
export function readJson(json: string, line: number): FrontValues {
  try {
    const values: unknown = JSON.parse(json)
    return isRecord(values) ? { values, faults: [], isMap: true } : { values: {}, faults: [], isMap: false }
  } catch {
    const { values, faults } = readYaml(json, line)
    return {
      values,
      faults: [
        {
          code: 'front-matter-broken',
          severity: 'error',
          line: faults[0]?.line ?? line,
          column: faults[0]?.column ?? 1,
          message: 'The front matter is not JSON.',
          mend: 'Keys and words stand in double quotes, with a comma between two of them and none after the last.',
        },
      ],
      isMap: true,
    }
  }
}
