import type { Naming, SaidOf } from './naming.ts'

const ofRoles: Readonly<Record<string, (title: string) => SaidOf>> = {
  'held-by': (title) => ({ you: `You hold the role ${title}`, they: title }),
  deputy: (title) => ({ you: `You stand in for the ${title}`, they: `Stands in for the ${title}` }),
  'reports-to': (title) => ({ you: `Reports to you: ${title}`, they: `Is reported to by the ${title}` }),
}

/** What the rules on roles, teams and regions make of people. */
export const namings: readonly Naming[] = [
  { kind: 'role', says: ({ key: [key] }, { title }) => ofRoles[String(key)]?.(title) },
  {
    kind: 'team',
    says: ({ key: [key] }, { title }) =>
      key === 'lead' ? { you: `You lead ${title}`, they: `Leads ${title}` } : undefined,
  },
  {
    kind: 'region',
    says: ({ key: [key, area] }, { title }) =>
      key === 'leads'
        ? { you: `You lead ${String(area)} in ${title}`, they: `Leads ${String(area)} in ${title}` }
        : undefined,
  },
]
