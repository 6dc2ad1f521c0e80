/** The form of worked questions: a document of questions/ with the values to ask it with. They are no records: the graph doesn't tell of them. */
import { z } from 'zod';
import { id, text, written } from './values.ts';

/** A question that is worth asking of this dataset. */
export const question = z.strictObject({
  id,
  title: text.describe('What it asks, in a sentence with a question mark.'),
  note: text.describe('What a reader of the answer should know.').optional(),
  group: text.describe('The heading that it stands under among the others.'),
  document: written(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected the name of a file in questions/, without .graphql').describe(
    'The name of a document in questions/, without `.graphql`.',
  ),
  values: z.record(z.string(), z.unknown()).describe('The values of the document’s variables.').default({}),
});

/** `questions.yaml`: the worked questions, in the order in which they are shown. */
export const questionsForm = z.strictObject({ records: z.array(question) });
