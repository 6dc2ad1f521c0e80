/**
 * Runs in the page before GraphiQL, which keeps its tabs in the browser's storage, with whatever was there before: the tabs
 * of an older version of this page, or of another project that was served at the same address.
 */
// biome-ignore lint/correctness/noUnusedVariables: called by the page, with its questions
function openTabs(questions) {
  const known = JSON.stringify(questions);
  const address = new URLSearchParams(location.search);
  const link = address.get('query');
  // To a question in its address GraphiQL adds a tab only where it finds tabs that were kept.
  const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? (link === null ? 'null' : '{"tabs":[]}'));
  if (state?.tabs?.length > 0 || (state && link !== null)) {
    if (localStorage.getItem('demarche:questions') !== known || state.tabs.length === 0) {
      const missing = questions.filter(({ query }) => state.tabs.every((tab) => tab.query !== query));
      const tab = { headers: null, hash: null, response: null };
      state.tabs.unshift(
        ...missing.map(({ id, title, query, variables }) => ({ ...tab, id, title, query, variables, operationName: title })),
      );
      state.activeTabIndex = 0;
    }
    const linked = state.tabs.findIndex((tab) => tab.query === link);
    if (linked >= 0) state.activeTabIndex = linked;
    localStorage.setItem('graphiql:tabState', JSON.stringify(state));
    // GraphiQL opens an empty tab unless it finds here what is in the active one; or, of another question in the address, what is in that.
    const active = link !== null && linked < 0 ? { query: link, variables: address.get('variables') } : state.tabs[state.activeTabIndex];
    for (const part of ['query', 'variables', 'headers']) localStorage.setItem(`graphiql:${part}`, active?.[part] ?? '');
  } else {
    // Of the tabs that it opens by itself GraphiQL shows the first one's question, but its values only from here.
    localStorage.setItem('graphiql:variables', questions[0]?.variables ?? '');
  }
  localStorage.setItem('demarche:questions', known);
}

/** Above GraphiQL: every question in plain words, by what it is about; the answer as a table and as CSV; the way to the explorer. */
// biome-ignore lint/correctness/noUnusedVariables: called by the page, with its questions
function addBar(questions) {
  const bar = document.createElement('nav');
  bar.id = 'bar';
  bar.setAttribute('aria-label', 'Questions');
  const choice = document.createElement('select');
  choice.setAttribute('aria-label', 'A question');
  choice.append(new Option('Choose a question …', ''));
  for (const [group, of] of Map.groupBy(questions, (question) => question.group)) {
    const within = document.createElement('optgroup');
    within.label = group;
    within.append(...of.map((question) => new Option(question.words, question.query)));
    choice.append(within);
  }
  choice.addEventListener('change', () => openTab(choice.value));
  const table = document.createElement('button');
  table.textContent = 'Table';
  table.title = 'The answer to what is asked in this tab, as a table';
  table.addEventListener('click', showTable);
  const csv = document.createElement('a');
  csv.textContent = 'CSV';
  csv.title = 'The same as comma-separated values: an address for a spreadsheet or read.csv';
  csv.href = '/graphql.csv';
  csv.addEventListener('click', () => {
    csv.href = csvAddress();
  });
  const home = document.createElement('a');
  home.textContent = 'Explorer';
  home.href = '/';
  bar.append(home, table, csv, choice);
  document.body.prepend(bar);
  // GraphiQL writes an operation's name on its tab: the question's words stand in its place.
  const words = new Map(questions.map((question) => [question.title, question.words]));
  const name = () => {
    for (const button of document.querySelectorAll('.graphiql-tab-button')) {
      const said = words.get(button.textContent);
      if (said === undefined) delete button.dataset.words;
      else if (button.dataset.words !== said) {
        button.dataset.words = said;
        button.title = said;
        button.setAttribute('aria-label', said);
      }
    }
  };
  new MutationObserver(name).observe(document.getElementById('root'), { childList: true, characterData: true, subtree: true });
}

function asked() {
  const address = new URLSearchParams(location.search);
  const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
  return (
    state?.tabs?.[state.activeTabIndex] ?? {
      // Before GraphiQL has kept anything, the address says what is asked.
      query: localStorage.getItem('graphiql:query') ?? address.get('query'),
      variables: localStorage.getItem('graphiql:variables') ?? address.get('variables'),
    }
  );
}

/** Opens the tab of a question, or makes one where it was closed. */
function openTab(query) {
  if (query === '') return;
  const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}');
  const at = state.tabs.findIndex((tab) => tab.query === query);
  const buttons = document.querySelectorAll('.graphiql-tab-button');
  if (at >= 0 && buttons.length === state.tabs.length) buttons[at].click();
  else location.assign(`?${new URLSearchParams({ query })}`);
}

function csvAddress() {
  const { query, variables } = asked();
  return `/graphql.csv?${new URLSearchParams({ query: query ?? '', variables: variables || '{}' })}`;
}

async function showTable() {
  const answer = await fetch(csvAddress());
  const text = await answer.text();
  document.getElementById('table')?.remove();
  const dialog = document.createElement('dialog');
  dialog.id = 'table';
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.tabIndex = 0;
  if (answer.ok) frame.append(tableOf(rowsOf(text)));
  else
    frame.append(
      JSON.parse(text)
        .errors.map(({ message }) => message)
        .join(' '),
    );
  dialog.append(close, frame);
  document.body.append(dialog);
  dialog.showModal();
}

function tableOf([columns = [], ...rows]) {
  const table = document.createElement('table');
  const line = (cells, name) => {
    const row = table.insertRow();
    for (const text of cells) {
      const cell = document.createElement(name);
      cell.textContent = text;
      row.append(cell);
    }
  };
  line(columns, 'th');
  for (const row of rows) line(row, 'td');
  return table;
}

/** Comma-separated values (RFC 4180) as rows of fields. */
function rowsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}
