/**
 * Asks a running server the worked questions again and again, and prints how many answers a second came, how late, and how
 * many had errors: `node with-node.mjs node bench/load.ts http://127.0.0.1:4000 10 8` for 10 seconds, 8 at a time.
 */
import { workedQuestions } from '../src/program/questions.ts';

const [address = 'http://127.0.0.1:4000', seconds = '10', askers = '8'] = process.argv.slice(2);
const questions = workedQuestions('fixtures');
const times: number[] = [];
let failed = 0;

async function ask({ query, values }: (typeof questions)[number]): Promise<void> {
  const began = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: values }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  times.push(performance.now() - began);
  if (errors) failed++;
}

async function askFor(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  const asker = async (_: unknown, offset: number) => {
    for (let at = offset; performance.now() < end; at++) await ask(questions[at % questions.length] as (typeof questions)[number]);
  };
  await Promise.all(Array.from({ length: Number(askers) }, asker));
}

// What is compiled and planned once is not measured.
await askFor(Math.min(2_000, Number(seconds) * 1_000));
times.length = 0;
failed = 0;
await askFor(Number(seconds) * 1_000);

times.sort((a, b) => a - b);
const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
console.log(`${Math.round(times.length / Number(seconds))} answers/s, median ${at(0.5)}, 99 % within ${at(0.99)}, ${failed} with errors`);
