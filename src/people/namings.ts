import type { Naming } from './naming.ts'

const ofRoles: Readonly<Record<string, (title: string) => string>> = {
  'held-by': (title) => `You hold the role ${title}`,
  deputy: (title) => `You stand in for the ${title}`,
  'reports-to': (title) => `Reports to you: ${title}`,
}

/** What runs through people by the rules on roles, teams and regions. */
export const namings: readonly Naming[] = [
  { kind: 'role', says: ({ key: [key] }, { title }) => ofRoles[String(key)]?.(title) },
  { kind: 'team', says: ({ key: [key] }, { title }) => (key === 'lead' ? `You lead ${title}` : undefined) },
  {
    kind: 'region',
    says: ({ key: [key, area] }, { title }) =>
      key === 'leads' ? `You lead ${String(area)} in ${title}` : undefined,
  },
]
