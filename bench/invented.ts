/** Invented votes in the published form, as many as the real ones, for where those are not at hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/dataset/read.ts';

const rollCalls = 6_203;
const share = 0.72;

/** Writes the three files into a folder. The same each time. */
export function inventVotes(folder: string, fixtures: string): void {
  mkdirSync(folder, { recursive: true });
  const states = readDataset(fixtures).records.State.filter((state) => state.alpha2 !== null && state.existence.end === 'OPEN');
  const random = generator(1);
  const [calls, votes] = [['rcid,session,importantvote,date,unres,amend,para,short,descr'], ['rcid,country,country_code,vote']];
  for (let rcid = 1; rcid <= rollCalls; rcid++) {
    const session = 58 + Math.floor((rcid * 20) / (rollCalls + 1));
    calls.push(
      `${rcid},${session},0,${1945 + session}-11-15,R/${session}/${rcid},0,0,"SUBJECT ${rcid % 40}","Subject ${rcid % 40}, invented"`,
    );
    const leaning = random();
    for (const { alpha2, name } of states) {
      if (random() > share) continue;
      const vote = random() < 0.1 ? 'abstain' : random() < leaning ? 'yes' : 'no';
      votes.push(`${rcid},"${name}",${alpha2},${vote}`);
    }
  }
  writeFileSync(join(folder, 'un_roll_calls.csv'), `${calls.join('\n')}\n`);
  writeFileSync(join(folder, 'un_votes.csv'), `${votes.join('\n')}\n`);
  const issues = Array.from({ length: rollCalls }, (_, index) => `${index + 1},"hr","Human rights"`).filter((_, index) => index % 5 === 0);
  writeFileSync(join(folder, 'un_roll_call_issues.csv'), `rcid,short_name,issue\n${issues.join('\n')}\n`);
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
}
