/** What one opens first: a box that finds anything, questions to begin with, and what the data cover. */
import { Link } from 'wouter';
import { Find } from '../parts/find.tsx';

export default function Start() {
  return (
    <>
      <h1>Who stands where, who agrees with whom, and how we know</h1>
      <p className="lead">
        What international organisations, states and officials have stated and how they voted, each with its date and its source.
      </p>
      <Find />
      <p className="chips">
        <span className="quiet">Try</span>
        <Link href="/positions?actors=nato.csto">CSTO against NATO</Link>
      </p>
    </>
  );
}
