/**
 * Runs in the page before GraphiQL, which keeps its tabs in the browser's storage, with whatever was there before: the tabs
 * of an older version of this page, or of another project that was served at the same address.
 */
// biome-ignore lint/correctness/noUnusedVariables: called by the page, with its questions
function openTabs(questions) {
  const known = JSON.stringify(questions);
  const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
  if (state?.tabs?.length > 0) {
    if (localStorage.getItem('demarche:questions') !== known) {
      const missing = questions.filter(({ query }) => state.tabs.every((tab) => tab.query !== query));
      const tab = { headers: null, hash: null, response: null };
      state.tabs.unshift(...missing.map((question) => ({ ...tab, ...question, operationName: question.title })));
      state.activeTabIndex = 0;
    }
    const linked = state.tabs.findIndex((tab) => tab.query === new URLSearchParams(location.search).get('query'));
    if (linked >= 0) state.activeTabIndex = linked;
    localStorage.setItem('graphiql:tabState', JSON.stringify(state));
    // GraphiQL opens an empty tab unless it finds here what is in the active one.
    for (const part of ['query', 'variables', 'headers']) {
      localStorage.setItem(`graphiql:${part}`, state.tabs[state.activeTabIndex]?.[part] ?? '');
    }
  }
  localStorage.setItem('demarche:questions', known);
}
