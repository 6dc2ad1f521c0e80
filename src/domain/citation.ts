/** How to cite the dataset, or what was found in it: as text, BibTeX and RIS, with the version of the data. */

export interface Cited {
  readonly dataset: { readonly title: string; readonly version: string; readonly updatedOn: string };
  /** the question, or what the record is called; null: the dataset as a whole */
  readonly title: string | null;
  /** the id of the record, if it is one */
  readonly record: string | null;
  /** measure, formula, n, edition: what a number needs to be computed again */
  readonly note: string | null;
  readonly address: string | null;
  /** YYYY-MM-DD */
  readonly accessedOn: string | null;
}

export function citationOf({ title, dataset, note, address, accessedOn }: Cited): string {
  const accessed = accessedOn === null ? null : `(accessed ${accessedOn})`;
  const place = [address, accessed].filter((part) => part !== null).join(' ');
  return [
    `${dataset.title}, dataset ${dataset.version} (${dataset.updatedOn}).`,
    title && sentenceOf(title),
    note && sentenceOf(note),
    place === '' ? null : `${place}.`,
  ]
    .filter((part) => part !== null)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Ended by a full stop where nothing else ends it. */
const sentenceOf = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`);

export function bibtexOf({ title, record, dataset, note, address, accessedOn }: Cited): string {
  // Several citations of one version stand in one file: each has a key of its own.
  const key = ['demarche', dataset.version, ...wordsOf(record ?? title ?? '')].join('-');
  const fields = [
    ['author', `{${plain(dataset.title)}}`],
    ['title', plain(title ?? dataset.title)],
    ['year', dataset.updatedOn.slice(0, 4)],
    ['version', dataset.version],
    ['note', note === null ? null : plain(note)],
    ['url', address === null ? null : plain(address)],
    ['urldate', accessedOn],
  ].flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{${key},\n${fields.join('')}}\n`;
}

/** What a key may have of a text. */
const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** What BibTeX would read as more than text. */
const plain = (text: string) => text.replace(/[{}\\]/g, '').replace(/\s+/g, ' ');

export function risOf({ title, dataset, note, address, accessedOn }: Cited): string {
  const lines = [
    ['TY', 'DATA'],
    ['AU', dataset.title],
    ['TI', title ?? dataset.title],
    ['PY', dataset.updatedOn.slice(0, 4)],
    ['ET', dataset.version],
    ['N1', note],
    ['UR', address],
    ['Y2', accessedOn?.replaceAll('-', '/') ?? null],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value == null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`])).join('');
}
