/** A source, an event or a figure: what it is, and the positions that come from it. */
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { RecordPageDocument } from '../../../generated/explorer/graphql.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { Foot } from '../parts/foot.tsx';
import { Name } from '../parts/name.tsx';
import { dayOf, intervalOf } from '../parts/names.ts';
import { Failure, Loading, Missing } from '../parts/states.tsx';
import { positionsAtTable, positionsTable, recordTable } from '../parts/tables.ts';
import { languageOf, sourceWords } from '../parts/words.ts';
import { Said } from './actor.tsx';

export default function RecordPage() {
  const { id = '' } = useParams<{ id: string }>();
  const variables = { id };
  const [{ data, fetching, error }, again] = useQuery({ query: RecordPageDocument, variables });
  const node = data?.node;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (node?.__typename !== 'Source' && node?.__typename !== 'Event' && node?.__typename !== 'Figure') {
    return fetching ? <Loading what="the record" /> : <Missing what="source, event or figure" name={id} />;
  }
  const statements = node.__typename === 'Figure' ? [] : (node.statements.nodes?.flatMap((each) => (each ? [each] : [])) ?? []);
  return (
    <>
      <p className="kicker">{node.__typename}</p>
      {node.__typename === 'Source' && (
        <>
          <h1>
            <bdi>{node.title}</bdi>
          </h1>
          <p className="lead">
            {[
              node.published && dayOf(node.published),
              node.symbol,
              sourceWords[node.sourceKind],
              node.language && languageOf(node.language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {node.url && (
            <p>
              <a href={node.url}>Read it there</a>
            </p>
          )}
        </>
      )}
      {node.__typename === 'Event' && (
        <>
          <h1>
            <bdi>{node.name}</bdi>
          </h1>
          <p className="lead">{[node.place, intervalOf(node.interval, dayOf)].filter(Boolean).join(', ')}</p>
        </>
      )}
      {node.__typename === 'Figure' && (
        <>
          <h1>
            {[node.qualifier, node.value.toLocaleString('en'), node.unit].filter(Boolean).join(' ')}: {node.measured}
          </h1>
          <p className="lead">
            Cited by {node.citedBy && <Name of={node.citedBy} full />}, {dayOf(node.date)}
            {node.period && `, for ${node.period}`}
          </p>
          <Evidence evidence={node.evidence} />
        </>
      )}
      {node.note && <p className="note">{node.note}</p>}
      {statements.length > 0 && (
        <Drawing>
          {' '}
          <section>
            <h2>Positions from it</h2>
            <Said statements={statements} withHolder />
          </section>
        </Drawing>
      )}
      <Foot document={RecordPageDocument} variables={variables} root="node" {...tablesOf(node, statements.length > 0)} record={node.id} />
    </>
  );
}

/** A source or an event is taken along as the positions from it, if there are any, and a figure as itself. */
function tablesOf({ __typename: type, id }: { readonly __typename: string; readonly id: string }, stated: boolean) {
  if (type === 'Figure') return {};
  return { tables: [!stated ? recordTable(id) : type === 'Source' ? positionsTable({ sources: [id] }) : positionsAtTable(id)] };
}
