/** `questions.yaml`: what `check` tells of worked questions, each with its file and line. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/program/check.ts';
import { workedQuestions } from '../../src/program/questions.ts';
import { folderOf, tiny } from '../dataset/tiny.ts';

const good = `records:
  - id: what-it-said
    title: What did it say?
    document: compared
    values: { actors: [csto, valdai-club], verdicts: [AGREED] }
    group: What was said
`;

function problemsOf(questions: string): string[] {
  const folder = folderOf({ ...tiny, 'questions.yaml': questions });
  const lines: string[] = [];
  const code = check(folder, folderOf({}), (line) => lines.push(line));
  expect(code).toBe(lines.length > 1 ? 1 : 0);
  return lines.slice(0, -1).map((line) => line.slice(join(folder, 'x').length - 1));
}

describe('a dataset', () => {
  it('brings its own questions', () => {
    expect(problemsOf(good)).toEqual([]);
    const [question, ...others] = workedQuestions(folderOf({ ...tiny, 'questions.yaml': good }));
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      title: 'What did it say?',
      note: null,
      group: 'What was said',
      values: { actors: ['csto', 'valdai-club'] },
    });
    expect(question?.query).toContain('query Compared(');
  });

  it('needs none', () => {
    expect(workedQuestions(folderOf(tiny))).toEqual([]);
  });

  it.each([
    ['an unknown field', ['document: compared', 'document: compared\n    answer: yes'], '5: what-it-said: answer is not a field'],
    ['no title', ['    title: What did it say?\n', ''], '2: what-it-said: title is missing: expected some text'],
    ['no heading', ['    group: What was said\n', ''], '2: what-it-said: group is missing: expected some text'],
    [
      'a document that is not there',
      ['document: compared', 'document: comparet'],
      '4: what-it-said: document is “comparet”: expected compared',
    ],
    [
      'a variable that its document has not',
      ['verdicts:', 'verdict:'],
      '5: what-it-said: values.verdict is no variable of compared: expected actors, verdicts',
    ],
    [
      'a variable that lacks',
      ['actors: [csto, valdai-club], ', ''],
      '5: what-it-said: values.actors doesn’t fit compared: Variable "$actors" of required type',
    ],
    [
      'a value of another type',
      ['[AGREED]', '[AGREES]'],
      '5: what-it-said: values.verdicts doesn’t fit compared: Variable "$verdicts" got invalid value "AGREES"',
    ],
    [
      'an id that names nothing',
      ['valdai-club]', 'valdai-clup]'],
      '5: what-it-said: values.actors names “valdai-clup”: expected the id of a record',
    ],
    ['no list', ['records:', 'questions:'], '1: has no list of records'],
  ] as const)('is told of %s', (_, [from, to], said) => {
    expect(good).toContain(from);
    const problems = problemsOf(good.replace(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`questions.yaml:${said}`);
  });

  it('is told of two questions of one id', () => {
    expect(problemsOf(good + good.replace('records:\n', ''))).toEqual([
      'questions.yaml:7: what-it-said: id is that of the question in line 2 too: expected one of its own',
    ]);
  });
});
