/**
 * What is printed into README.md, docs/ and fixtures/README.md from code and data: docs/questions.md whole, and in other pages what stands between
 * `<!-- NAME -->` and `<!-- /NAME -->`. The worked questions are asked of a server in memory.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Statement } from '../domain/positions.ts';
import { type Records, recordTypes } from '../domain/records.ts';
import { Reading, readingOf } from '../domain/sources.ts';
import { loadDataset } from '../imports/load.ts';
import type { Question } from '../server/graphiql.ts';
import { createServer } from '../server/yoga.ts';
import { sqliteStorage } from '../store/dialects/sqlite.ts';
import { publish } from '../store/in-force.ts';
import { Snapshots } from '../store/snapshots.ts';
import { schema } from '../supergraph/schema.ts';
import type { Dataset } from '../votes/dataset.ts';
import { variables } from './configuration.ts';
import { workedQuestions } from './questions.ts';

const fixtures = 'fixtures';

/** Every printed page, by its path from the project's folder. */
export async function printedPages(): Promise<Map<string, string>> {
  const dataset = loadDataset(fixtures);
  const questions = workedQuestions(fixtures);
  const answers = await answersTo(questions, dataset);
  return new Map([
    ['README.md', withBlock('README.md', 'questions', links(questions))],
    ['docs/questions.md', questionsPage(questions, answers)],
    ['docs/data.md', withBlock('docs/data.md', 'counts', counts(dataset))],
    ['fixtures/README.md', withBlock('fixtures/README.md', 'read', readTable(dataset))],
    ['docs/configuration.md', withBlock('docs/configuration.md', 'variables', variablesTable())],
  ]);
}

/** The page with other text between its marks. */
function withBlock(path: string, name: string, text: string): string {
  const page = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${path} must hold ${begin} and ${end}`);
  return `${before}${begin}\n${text}\n${end}${after}`;
}

async function answersTo(questions: readonly Question[], dataset: Dataset): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-pages-'));
  const storage = sqliteStorage(folder);
  const snapshots = new Snapshots(storage);
  try {
    await publish(storage, dataset.version, () => dataset);
    const server = createServer({ schema, snapshots });
    const answers: unknown[] = [];
    for (const { id, query, values } of questions) {
      const response = await server.fetch('http://demarche.page/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables: values }),
      });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly { message: string }[] };
      if (errors) throw new Error(`The question ${id} must be answered without errors, but got: ${errors[0]?.message}`);
      answers.push(data);
    }
    return answers;
  } finally {
    await snapshots.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function links(questions: readonly Question[]): string {
  return questions.map(({ id, title }) => `- [${title}](docs/questions.md#${id})`).join('\n');
}

function questionsPage(questions: readonly Question[], answers: readonly unknown[]): string {
  const sections = questions.map(({ id, title, note, query, values }, index) =>
    [
      `<a id="${id}"></a>\n\n## ${title}`,
      ...(note === null ? [] : [note]),
      `\`\`\`graphql\n${query.trim()}\n\`\`\``,
      ...(Object.keys(values).length === 0 ? [] : ['With these values:', `\`\`\`json\n${json(values)}\n\`\`\``]),
      'The answer:',
      `\`\`\`json\n${json(shortened(answers[index]))}\n\`\`\``,
    ].join('\n\n'),
  );
  return `<!-- Printed by npm run schema from fixtures/questions.yaml, questions/ and the dataset: edit those. -->

# Worked questions, with their answers

Each is one of the documents in [questions/](../questions), asked with values that [fixtures/questions.yaml](../fixtures/questions.yaml)
gives it, and what the dataset answers. GraphiQL opens with the same questions. Of long lists the first three items are shown here, and how
many more there are. Another dataset brings questions of its own.

${links(questions).replaceAll('docs/questions.md', '')}

${sections.join('\n\n')}
`;
}

/** The answer with no list longer than three; what is left out is counted. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) {
    const more = value.length - 3;
    return more > 1 ? [...value.slice(0, 3).map(shortened), `… ${more} more`] : value.map(shortened);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

/** JSON in which whatever fits a line is on one. */
function json(value: unknown, indent = ''): string {
  const flat = flatJson(value);
  if (indent.length + flat.length <= 110 || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((each) => json(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${json(each, inner)}`);
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function flatJson(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(flatJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${flatJson(each)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function counts({ records, updatedOn, coveredTo }: Dataset): string {
  const count = (number: number) => number.toLocaleString('en');
  const { declared, ranked } = declaredPositions(records);
  const told = ranked.map(([holder, statements]) => `${holder} ${statements.length}`).join(', ');
  const dates = records.RollCall.map(({ date }) => date).sort();
  const rows: [string, string][] = [
    ['positions declared by organisations', `${count(declared.length)}: ${told}`],
    ['positions of officials, groups and others', count(records.Statement.length - declared.length)],
    ['propositions, and links between them', `${count(records.Proposition.length)}, ${count(records.PropositionLink.length)}`],
    ['curated relations between positions', count(records.Relation.length)],
    ['roll calls with who voted how', `${count(records.RollCall.length)}, from ${dates[0]} to ${dates.at(-1)}`],
    ['memberships', count(records.Membership.length)],
    ['offices, and times in them', `${count(records.Post.length)}, ${count(records.Tenure.length)}`],
    ['organisations, states', `${count(records.Organisation.length)}, ${count(records.State.length)}`],
    ['officials, groups', `${count(records.Official.length)}, ${count(records.Group.length)}`],
    ['events, sources, figures', `${count(records.Event.length)}, ${count(records.Source.length)}, ${count(records.Figure.length)}`],
  ];
  const all = recordTypes.reduce((sum, type) => sum + records[type].length, 0);
  return [
    `${count(all)} curated records, last changed on ${updatedOn}; memberships were followed up to ${coveredTo}.`,
    '',
    '| what | how many |',
    '|---|---|',
    ...rows.map(([what, number]) => `| ${what} | ${number} |`),
  ].join('\n');
}

/** What organisations declared, by short names of the holders, whoever declared most first. */
function declaredPositions(records: Records): {
  declared: readonly Statement[];
  ranked: readonly (readonly [string, readonly Statement[]])[];
} {
  const organisations = new Map(records.Organisation.map((each) => [each.id, each.abbreviation ?? each.name]));
  const declared = records.Statement.filter(({ holder, authority }) => organisations.has(holder) && authority !== null);
  const holders = Map.groupBy(declared, ({ holder }) => organisations.get(holder) ?? holder);
  return { declared, ranked: [...holders].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)) };
}

/** How many of the declared positions rest on what was read how far. */
function readTable({ records }: Dataset): string {
  const { declared, ranked } = declaredPositions(records);
  const readings = Object.keys(Reading) as Reading[];
  const rows = [...ranked, ['together', declared] as const].map(([name, statements]) => {
    const numbers = readings.map((reading) => statements.filter(({ evidence }) => readingOf(evidence) === reading).length);
    return `| ${[name, ...numbers, statements.length].join(' | ')} |`;
  });
  const heading = ['declared by', ...readings.map((reading) => `\`${reading}\``), 'together'];
  return [`| ${heading.join(' | ')} |`, `|${'---|'.repeat(heading.length)}`, ...rows].join('\n');
}

function variablesTable(): string {
  const rows = Object.entries(variables).map(([name, said]) => {
    const [, meaning = said, fallback = ''] = /^(.*?) \(default:? (.*)\)$/.exec(said) ?? [];
    return `| \`${name}\` | ${meaning} | ${/^[\w./:-]+$/.test(fallback) ? `\`${fallback}\`` : fallback} |`;
  });
  return ['| variable | meaning | default |', '|---|---|---|', ...rows].join('\n');
}
