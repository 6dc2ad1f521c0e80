/** The frame of every page: its head, its way to the others, and the view that the address names. */
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Find } from './parts/find.tsx';
import { useHeading } from './parts/heading.ts';
import { Boundary, Loading } from './parts/states.tsx';

/** Each view is a piece of the program of its own, fetched when it is first looked at. */
const views: readonly (readonly [path: string, view: ComponentType])[] = [
  ['/', lazy(() => import('./views/start.tsx'))],
  ['/positions', lazy(() => import('./views/positions.tsx'))],
  ['/contradictions', lazy(() => import('./views/contradictions.tsx'))],
  ['/members', lazy(() => import('./views/members.tsx'))],
  ['/votes', lazy(() => import('./views/votes.tsx'))],
  ['/measures', lazy(() => import('./views/measures.tsx'))],
  ['/changes', lazy(() => import('./views/changes.tsx'))],
  ['/roll-calls', lazy(() => import('./views/roll-calls.tsx'))],
  ['/roll-calls/:id', lazy(() => import('./views/roll-call.tsx'))],
  ['/actors/:id', lazy(() => import('./views/actor.tsx'))],
  ['/positions/:id', lazy(() => import('./views/position.tsx'))],
  ['/propositions/:id', lazy(() => import('./views/proposition.tsx'))],
  ['/topics/:id', lazy(() => import('./views/topic.tsx'))],
  ['/records/:id', lazy(() => import('./views/record.tsx'))],
];

const places = [
  ['/positions', 'Positions'],
  ['/contradictions', 'Contradictions'],
  ['/members', 'Members'],
  ['/votes', 'Votes'],
  ['/roll-calls', 'Roll calls'],
  ['/changes', 'What changed'],
] as const;

export function App() {
  const [at] = useLocation();
  const main = useHeading(at);
  return (
    <>
      <a className="skip" href="#content">
        To the content
      </a>
      <header className="head">
        <div>
          <Link href="/" className="name">
            D<i>é</i>marche
          </Link>
          <nav aria-label="Views">
            {places.map(([path, name]) => (
              <Link key={path} href={path} aria-current={at === path || at.startsWith(`${path}/`) ? 'page' : undefined}>
                {name}
              </Link>
            ))}
          </nav>
          {at !== '/' && <Find small />}
        </div>
      </header>
      <main id="content" className="page" tabIndex={-1} ref={main}>
        <Boundary key={at}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {views.map(([path, view]) => (
                <Route key={path} path={path} component={view} />
              ))}
              <Route>
                <h1>There is no page here</h1>
                <p className="lead">
                  Nothing answers to {at}. Begin at the <Link href="/">start page</Link>, or look for a name above.
                </p>
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
      </main>
    </>
  );
}
