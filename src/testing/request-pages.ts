import type { TestPages } from './test-department.ts'

/** Pages that say what may be asked for, around the departments of `paidSocial`. */
export const requestPages = (more: TestPages = {}): TestPages => ({
  'ask.md': `# Asking

Corporate Marketing is the project for ideas, and it is public.

\`\`\`project
name: corporate-marketing
title: Corporate Marketing
public: true
\`\`\`

Field is the project for work in the regions.

\`\`\`project
name: field
title: Field
\`\`\`

A request carries one of the labels triage, plan and wip at a time.

\`\`\`label-group
group: mktg-status
labels: {triage: nobody looked yet, plan: being planned, wip: in work}
\`\`\`

With the label “Team board” a request is on our board.

\`\`\`label
label: Team board
means: On our board.
not-with: no-action
\`\`\`

The label “no-action” says that nobody need act.

\`\`\`label
label: no-action
means: Nobody need act.
not-with: Team board
\`\`\`

The label “Stuck” calls the Director, Digital Strategy.

\`\`\`label
label: Stuck
means: It is stuck.
mentions: Director, Digital Strategy
goes-with: Team board
\`\`\`

## Ideas

Send an idea in the project Corporate Marketing with the subject "Proposal: " and the idea.
It carries the labels \`mktg-status::triage\` and \`Team board\` and is assigned to the Director, Digital Strategy.

\`\`\`request
name: idea
subject: "Proposal: {idea}"
project: corporate-marketing
labels: [mktg-status::triage, Team board]
assign: Director, Digital Strategy
due: required
look-for-similar: [requests]
form:
  - {type: input, id: idea, label: Your idea, required: true}
  - {type: textarea, id: why-then, label: What the date depends on, required: true}
\`\`\`

## Programs

You should send a program in the project Field at least five business days ahead.

\`\`\`request
name: program
subject: "Program: {publisher}"
project: field
assign: {yes: Field Marketing Lead, no: lead of team digital-strategy}
due: at least 5 business days
form:
  - {type: input, id: publisher, label: Which publisher, required: true}
  - {type: dropdown, id: known, label: Do we know them, options: [yes, no], required: true}
  - {type: person, id: whose, label: Who knows them, where: {known: yes}, required: true}
  - {type: place, id: country, label: In which country}
\`\`\`

## Advice

Advice to one person needs no request.

\`\`\`request
name: advice
needed: false
\`\`\`
`,
  ...more,
})
