/** How to cite what a view shows: as text, BibTeX and RIS, with the version of the dataset and the day. */

export interface Cited {
  /** the question that the view answers */
  readonly title: string;
  readonly dataset: { readonly title: string; readonly version: string; readonly updatedOn: string };
  /** measure, formula, n, edition: what a number needs to be computed again */
  readonly note: string;
  readonly address: string;
  /** YYYY-MM-DD */
  readonly day: string;
}

export function textOf({ title, dataset, note, address, day }: Cited): string {
  return `${dataset.title}, dataset ${dataset.version} (${dataset.updatedOn}). ${title} ${note} ${address} (accessed ${day}).`.replace(
    /\s+/g,
    ' ',
  );
}

export function bibtexOf({ title, dataset, note, address, day }: Cited): string {
  const braces = (text: string) => text.replace(/[{}\\]/g, '');
  return `@misc{demarche-${dataset.version},
  author = {{Demarche}},
  title = {{${braces(title)}}},
  year = {${dataset.updatedOn.slice(0, 4)}},
  version = {${dataset.version}},
  note = {${braces(note)}},
  url = {${address}},
  urldate = {${day}}
}
`;
}

export function risOf({ title, dataset, note, address, day }: Cited): string {
  const lines = [
    ['TY', 'DATA'],
    ['AU', 'Demarche'],
    ['TI', title],
    ['PY', dataset.updatedOn.slice(0, 4)],
    ['ET', dataset.version],
    ['N1', note],
    ['UR', address],
    ['Y2', day.replaceAll('-', '/')],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
