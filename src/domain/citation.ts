/** How to cite the dataset, or what was found in it: as text, BibTeX and RIS, with the version of the data. */

export interface Cited {
  readonly dataset: { readonly title: string; readonly version: string; readonly updatedOn: string };
  /** the question or the record; null: the dataset as a whole */
  readonly title: string | null;
  /** measure, formula, n, edition: what a number needs to be computed again */
  readonly note: string | null;
  readonly address: string | null;
  /** YYYY-MM-DD */
  readonly accessedOn: string | null;
}

export function citationOf({ title, dataset, note, address, accessedOn }: Cited): string {
  const accessed = accessedOn === null ? null : `(accessed ${accessedOn})`;
  const place = [address, accessed].filter((part) => part !== null).join(' ');
  return [`${dataset.title}, dataset ${dataset.version} (${dataset.updatedOn}).`, title, note, place === '' ? null : `${place}.`]
    .filter((part) => part !== null)
    .join(' ')
    .replace(/\s+/g, ' ');
}

export function bibtexOf({ title, dataset, note, address, accessedOn }: Cited): string {
  const fields = [
    ['author', `{${plain(dataset.title)}}`],
    ['title', plain(title ?? dataset.title)],
    ['year', dataset.updatedOn.slice(0, 4)],
    ['version', dataset.version],
    ['note', note === null ? null : plain(note)],
    ['url', address === null ? null : plain(address)],
    ['urldate', accessedOn],
  ].flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{demarche-${dataset.version},\n${fields.join('')}}\n`;
}

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
