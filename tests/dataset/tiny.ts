/** A dataset small enough to be read whole, in which nothing is wrong; and the same with something changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path below the dataset's folder. */
export type Files = Readonly<Record<string, string>>;

export const tiny: Files = withoutFirstBreaks({
  'dataset.yaml': `
title: A tiny dataset
updatedOn: 2022-03-01
coveredTo: 2022-03
`,
  'organisations.yaml': `
records:
  - id: csto
    name: Collective Security Treaty Organisation
    kind: INTERGOVERNMENTAL
    since: 2002-05-14
    until: open
    source: charter
  - id: valdai-club
    name: Valdai Discussion Club
    kind: THINK_TANK
    source: report
`,
  'states.yaml': `
defaults:
  source: charter
  until: open
records:
  - id: ARM
    name: Armenia
    numeric: '051'
    since: 1991-09
  - id: BLR
    name: Belarus
    since: 1991-08-25
`,
  'memberships.yaml': `
defaults:
  organisation: csto
  status: MEMBER
  until: open
  recordedOn: 2022-03-01
  source: charter
records:
  - state: ARM
    since: 2003-09-18
    acts: &charter
      - { kind: SIGNED, date: 2002-10-07, source: charter, at: Art. 28 }
  - state: BLR
    since: 2003-09-18
    acts: *charter
`,
  'officials.yaml': `
defaults:
  kind: OFFICE_HOLDER
  source: report
records:
  - id: stanislav-zas
    name: Stanislav Zas
    country: BLR
  - id: nikolai-bordyuzha
    name: Nikolai Bordyuzha
    affiliations:
      - organisation: valdai-club
        role: expert
        since: 2018
        until: 2021
        source: report
`,
  'posts.yaml': `
defaults:
  source: report
records:
  - id: secretary-general
    title: Secretary General of the CSTO
    kind: CHIEF_OFFICER
    of: csto
    single: true
  - id: adviser
    title: Adviser to the President of Belarus
    kind: ADVISER
    of: BLR
    single: false
`,
  'tenures.yaml': `
defaults:
  recordedOn: 2022-03-01
  source: report
records:
  - post: secretary-general
    holder: nikolai-bordyuzha
    since: 2003
    until: 2017-01-01
  - post: secretary-general
    holder: stanislav-zas
    since: 2020-01-01
    until: 2023-01-01
  - post: adviser
    holder: nikolai-bordyuzha
    since: unknown
    until: unknown
    attestedOn: [2022-02-09]
`,
  'groups.yaml': `
records:
  - id: all-speakers
    name: All who spoke in the session
    extent: ALL
    participantsOf: session
    source: report
`,
  'topics.yaml': `
records:
  - id: security
    name: Security
    description: Whatever keeps states safe.
  - id: borders
    name: Borders
    description: How borders are kept.
    parent: security
`,
  'propositions.yaml': `
defaults:
  kind: POLICY
records:
  - id: border-should-be-strengthened
    text: The southern border should be strengthened.
    topics: [borders]
  - id: organisation-is-effective
    text: The organisation is effective.
    kind: EVALUATION
    topics: [security]
`,
  'proposition-links.yaml': `
records:
  - from: border-should-be-strengthened
    to: organisation-is-effective
    kind: REVERSE
    strength: INDICATING
    reason: Who is content asks for nothing.
`,
  'events.yaml': `
records:
  - id: conference
    name: The conference
    since: 2022-02-09
    until: 2022-02-10
    organisers: [valdai-club]
    source: report
  - id: session
    name: The conference's session
    since: 2022-02-09
    until: 2022-02-10
    partOf: conference
    source: report
`,
  'sources.yaml': `
defaults:
  language: en
records:
  - id: charter
    title: Charter
    kind: TREATY
    date: 2002-10-07
  - id: report
    title: Report of the conference
    kind: REPORT
    publisher: valdai-club
    date: 2022-02-10
`,
  'positions/report.yaml': `
defaults:
  attribution: REPORTED
  source: report
  date: 2022-02-09
  recordedOn: 2022-03-01
  language: en
  event: session
records:
  - id: zas-for-border
    holder: stanislav-zas
    capacity: stanislav-zas-secretary-general
    onBehalfOf: csto
    authority: OFFICE_HOLDER
    act: CALLS_FOR
    proposition: border-should-be-strengthened
    stance: SUPPORTS
    targets: [{ actor: csto, tone: NEUTRAL }]
    summary: More must be done where the south begins.
    at: para. 7
  - id: bordyuzha-effective
    holder: nikolai-bordyuzha
    act: PRAISES
    proposition: organisation-is-effective
    stance: SUPPORTS
    summary: It works as it was meant to.
    at: para. 12
  - id: bordyuzha-effective-again
    holder: nikolai-bordyuzha
    act: PRAISES
    proposition: organisation-is-effective
    stance: SUPPORTS
    summary: It works, he says once more.
    at: para. 13
  - id: speakers-effective
    holder: all-speakers
    act: PRAISES
    attribution: COLLECTIVE
    proposition: organisation-is-effective
    stance: SUPPORTS
    summary: All found that it works.
    at: para. 14
`,
  'roll-calls.yaml': `
defaults:
  body: csto
  session: 1
  rest: YES
  recordedOn: 2022-03-01
  source: report
records:
  - id: vote-on-the-border
    date: 2003-12-01
    title: On the border
    proposition: border-should-be-strengthened
    votes: { NO: [BLR] }
    totals: { yes: 1, no: 1, abstain: 0, absent: 0 }
`,
  'relations.yaml': `
records:
  - kind: RESTATES
    a: bordyuzha-effective-again
    b: bordyuzha-effective
    reason: The same praise twice.
    recordedOn: 2022-03-01
`,
  'figures.yaml': `
records:
  - id: attacks-in-2021
    measured: Attacks
    value: 334
    unit: attacks
    citedBy: stanislav-zas
    statement: zas-for-border
    topics: [security]
    date: 2022-02-09
    recordedOn: 2022-03-01
    source: report
    at: para. 7
`,
});

/** The texts above begin below their quotation mark, so as to be read as they stand in the file. */
function withoutFirstBreaks(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace(/^\n/, '')]));
}

/** What to replace in a file, which must be there exactly once; or what to add at its end. */
export type Change = readonly [was: string, is: string] | { readonly added: string };

/** Changes by file; null removes the file, a text is a new one. */
export type Changes = Readonly<Record<string, Change | readonly Change[] | string | null>>;

/** The tiny dataset with changes. */
export function changed(changes: Changes): Files {
  const files: Record<string, string> = { ...tiny };
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) delete files[file];
    else if (typeof change === 'string') files[file] = change;
    else for (const each of isList(change) ? change : [change]) files[file] = apply(file, files[file] ?? '', each);
  }
  return files;
}

function isList(change: Change | readonly Change[]): change is readonly Change[] {
  return Array.isArray(change) && typeof change[0] !== 'string';
}

function apply(file: string, text: string, change: Change): string {
  if ('added' in change) return `${text}${change.added.replace(/^\n/, '')}`;
  const [was, is] = change;
  if (text.split(was).length !== 2) throw new Error(`“${was}” must be in ${file} exactly once`);
  return text.replace(was, () => is);
}

/** Files written into a new folder, which goes when the test is over. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-dataset-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
