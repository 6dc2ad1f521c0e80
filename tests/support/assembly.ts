/**
 * A small world that votes, invented: six states, an assembly and an alliance, seven published roll calls and one written here,
 * and two statements beside the votes. Small enough that whoever reads a test can count along.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeLayers } from '../../src/imports/layers.ts';
import { loadDataset, readValid } from '../../src/imports/load.ts';
import type { VotesBefore } from '../../src/imports/voeten/before.ts';
import type { PublishedRollCall } from '../../src/imports/voeten/published.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { tableOf } from './published.ts';

const files: Readonly<Record<string, string>> = {
  'dataset.yaml': `
title: A small assembly
updatedOn: 2026-11-22
coveredTo: 2026
`,
  'organisations.yaml': `
records:
  - { id: un, name: United Nations, kind: INTERGOVERNMENTAL, since: 1945-10-24, until: open, source: charter }
  - { id: unga, name: The Assembly, kind: ORGAN, parent: un, entitlement: PARENT, finalTextsFrom: 46, since: 1945-10-24, until: open, source: charter }
  - { id: csto, name: The Alliance, kind: INTERGOVERNMENTAL, since: 2003-09-18, until: open, source: charter }
  - { id: pact, name: The Pact, kind: INTERGOVERNMENTAL, since: 1980-01-01, until: 1991-01-01, source: charter }
  - { id: club, name: The Club, kind: THINK_TANK, source: charter }
`,
  'states.yaml': `
defaults: { source: charter, until: open }
records:
  - { id: SUN, name: Soviet Union, alpha2: SU, since: 1922-12-30, until: 1991-12-24, successors: [RUS] }
  - { id: RUS, name: Russia, alpha2: RU, since: 1991-12-24, predecessors: [SUN], continues: SUN }
  - { id: USA, name: United States, alpha2: US, since: 1776-07-04 }
  - { id: BLR, name: Belarus, alpha2: BY, since: 1991-08-25 }
  - { id: KAZ, name: Kazakhstan, alpha2: KZ, since: 1991-12-16 }
  - { id: CHE, name: Switzerland, alpha2: CH, since: 1848-09-12 }
  - { id: VAT, name: Holy See, alpha2: VA, since: 1929-06-07 }
`,
  'memberships.yaml': `
defaults: { organisation: un, status: MEMBER, until: open, recordedOn: 2026-11-22, source: charter }
records:
  - { state: SUN, since: 1945-10-24, until: 1991-12-24 }
  - { state: RUS, since: 1991-12-24 }
  - { state: USA, since: 1945-10-24 }
  - state: BLR
    since: 1945-10-24
    note: A member before it was independent.
    interruptions: [{ kind: FROZEN_BY_STATE, since: 2015-01-01, until: 2016-01-01 }]
  - { state: KAZ, since: 1992-03-02 }
  - { state: CHE, since: 2002-09-10 }
  - { state: RUS, organisation: csto, since: 2003-09-18 }
  - { state: KAZ, organisation: csto, since: 2003-09-18, interruptions: [{ kind: FROZEN_BY_STATE, since: 2017-12-01, until: 2018-12-01 }] }
  - { state: BLR, organisation: csto, since: 2003-09-18, until: 2012-01-01 }
  - { state: USA, organisation: pact, since: 1980-01-01, until: 1991-01-01 }
  - state: BLR
    organisation: pact
    since: 1980-01-01
    until: 1991-01-01
    note: A member before it was independent.
    interruptions: [{ kind: SUSPENDED_BY_BODY, since: 1985-11-15, until: 1985-12-20 }]
  - { state: VAT, organisation: csto, status: OBSERVER, since: 2004-01-01 }
`,
  'topics.yaml': `
records:
  - { id: arms, name: Arms, description: Whatever is fought with. }
  - { id: nuclear-arms, name: Nuclear arms, description: The worst of them., parent: arms, unga: nu }
  - { id: rights, name: Human rights, description: What everybody is owed., unga: hr }
  - { id: trade, name: Trade, description: Who sells what to whom. }
`,
  'propositions.yaml': `
records:
  - id: embargo-should-end
    text: The embargo should end.
    kind: POLICY
    topics: [trade]
    rollCalls: [{ text: embargo }]
  - { id: rights-are-kept, text: Human rights are kept in the country., kind: EVALUATION, topics: [rights] }
`,
  'roll-calls.yaml': `
records:
  - id: rights-2017
    body: unga
    session: 72
    date: 2017-12-20
    title: Situation of human rights in the country
    symbol: A/RES/72/190
    proposition: rights-are-kept
    yes: OPPOSES
    adoption: MAJORITY
    rest: YES
    votes: { 'NO': [RUS, BLR], ABSTAIN: [KAZ], ABSENT: [CHE] }
    totals: { 'yes': 1, 'no': 2, abstain: 1, absent: 1 }
    recordedOn: 2026-11-22
    source: record
    at: p. 3
`,
  'sources.yaml': `
defaults: { language: en }
records:
  - { id: charter, title: Charter, kind: TREATY, date: 1945-06-26 }
  - { id: record, title: Verbatim record, kind: RECORD, publisher: club, date: 2017-12-20 }
`,
  'positions/statements.yaml': `
defaults: { attribution: AUTHORED, source: record, recordedOn: 2026-11-22, language: en }
records:
  - id: usa-for-embargo
    holder: USA
    act: REJECTS
    proposition: embargo-should-end
    stance: OPPOSES
    date: 2016-11-01
    summary: The embargo stays.
    at: p. 1
  - id: switzerland-on-rights
    holder: CHE
    act: CRITICISES
    proposition: rights-are-kept
    stance: OPPOSES
    date: 2017-12-20
    summary: They are not kept.
    at: p. 2
`,
};

const voters = ['RU', 'US', 'BY', 'KZ', 'CH'].map((code) => ({ code, name: code, cow: null }));

type Published = Pick<PublishedRollCall, 'rcid' | 'session' | 'date' | 'short'> & Partial<PublishedRollCall> & { readonly votes: string };

/** The votes are of Russia, the United States, Belarus, Kazakhstan and Switzerland. */
const published: readonly Published[] = [
  { rcid: 900, session: 40, date: '1985-11-05', short: 'EMBARGO', votes: 'YNY--' },
  { rcid: 901, session: 40, date: '1985-12-05', short: 'NUCLEAR-FREE ZONE', issues: ['nu'], votes: 'YNY--' },
  { rcid: 5001, session: 60, date: '2005-11-08', short: 'EMBARGO', unres: 'R/60/12', votes: 'YNYAY' },
  { rcid: 5002, session: 60, date: '2005-12-16', short: 'RIGHTS ELSEWHERE', unres: 'R/60/174', issues: ['hr'], votes: 'NYNAY' },
  { rcid: 5003, session: 60, date: '2005-12-16', short: 'RIGHTS ELSEWHERE STILL', unres: 'R/60/175', issues: ['hr'], votes: 'NYNAY' },
  { rcid: 5101, session: 70, date: '2015-10-27', short: 'EMBARGO', important: true, votes: 'YNNYY' },
  { rcid: 5102, session: 71, date: '2016-10-26', short: 'EMBARGO', votes: 'YAYYX' },
  { rcid: 5103, session: 71, date: '2016-12-19', short: 'RIGHTS, PARAGRAPH 5', paragraph: true, issues: ['hr'], votes: 'NYYNX' },
];

function rawOf(rollCalls: readonly Published[]): VotesBefore {
  return {
    voters,
    choices: rollCalls.map(({ votes }) => votes),
    rollCalls: rollCalls.map(({ votes: _, ...given }) => ({
      important: false,
      unres: null,
      amendment: false,
      paragraph: false,
      description: null,
      issues: [],
      ...given,
    })),
  };
}

/** Writes the files of the records into a folder. */
export function writeAssembly(folder: string): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text.trimStart());
  }
}

/**
 * The dataset, as `import` puts it together.
 * @param more roll calls published after the others
 */
export function smallAssembly(more: readonly Published[] = []): Dataset {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-assembly-'));
  try {
    writeAssembly(folder);
    const { records } = readValid(folder);
    return loadDataset(folder, encodeLayers([{ name: 'voeten', table: tableOf(records, rawOf([...published, ...more])) }]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
