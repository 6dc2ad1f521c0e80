/** Who votes with whom? How often each two of a group voted alike, how one state's likeness moved, and how united the group was. */
import { useQuery } from 'urql';
import {
  type Edition,
  type PairMeasure,
  VotesMatrixDocument,
  type VotesMatrixQueryVariables,
} from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { countedOver, Extents } from '../parts/extent.tsx';
import { Foot } from '../parts/foot.tsx';
import { index, measures, percent, thinOf } from '../parts/measures.ts';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { Switch } from '../parts/switch.tsx';
import { answerOf, Extremes, Likeness } from './votes-alike.tsx';
import { VotesBehind } from './votes-behind.tsx';
import { Cohesion } from './votes-cohesion.tsx';
import { OverTime } from './votes-over-time.tsx';

const defaults = { members: 'csto', states: '', with: 'RUS', from: '1992', measure: 'AGREEMENT', edition: 'RECORD' };

/** Of so many states the heat map leaves room beside it. */
const few = 24;

export default function Votes() {
  const address = useAddress(defaults);
  const members = address.list('members');
  const states = address.list('states');
  const topics = address.list('topics');
  const measure = (address.text('measure') ?? 'AGREEMENT') as PairMeasure;
  const edition = (address.text('edition') ?? 'RECORD') as Edition;
  const [range, name, formula] = measures[measure] ?? measures.AGREEMENT;
  const format = measure === 'AGREEMENT' ? percent : index;
  const thin = thinOf(measure);
  const voters = { membersOf: members[0] ?? null, states: states.length > 0 ? [...states] : null };
  const over = {
    from: address.text('from') || null,
    to: address.text('to'),
    topics: topics.length > 0 ? [...topics] : null,
    edition,
  };
  const asked = members.length > 0 || states.length > 1;
  const variables: VotesMatrixQueryVariables = { voters, with: null, over, measure, absence: 'LEFT_OUT' };
  const [{ data, fetching, error }, again] = useQuery({
    query: VotesMatrixDocument,
    variables,
    pause: !asked,
  });
  const agreement = asked ? data?.agreement?.[0] : undefined;
  return (
    <>
      <p className="kicker">Votes</p>
      <h1>Who votes with whom?</h1>
      <p className="lead answer">
        {agreement ? answerOf(agreement, format, thin) : 'How often each two voted alike in the General Assembly.'}
      </p>
      <Chips
        chosen={[
          { name: 'members', what: 'members of …', ids: members, kinds: ['ORGANISATION'], most: 1 },
          { name: 'states', what: 'state', ids: states, kinds: ['STATE'] },
          { name: 'topics', what: 'topic', ids: topics, kinds: ['TOPIC'] },
        ]}
        address={address}
        years
      />
      <p className="chips">
        <label className="chip open">
          <span className="hidden">Measure</span>
          <select value={measure} onChange={(event) => address.set({ measure: event.target.value })}>
            {Object.entries(measures).map(([id, [, title]]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="chip open">
          who voted how, by{' '}
          <select value={edition} onChange={(event) => address.set({ edition: event.target.value })}>
            <option value="RECORD">the record</option>
            <option value="VOETEN">Voeten, Strezhnev &amp; Bailey</option>
          </select>
        </label>
        <Switch address={address} name="alphabet" label="In alphabetical order" />
      </p>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !agreement && <Loading what="the scores" />}
      {!asked && (
        <Empty>Choose an organisation, whose members are compared, or at least two states: “+ state” finds them by any spelling.</Empty>
      )}
      {asked && data && !agreement && <Empty>No recorded votes are in this scope: widen the years, or take a topic away.</Empty>}
      {agreement && (
        <>
          {agreement.period.extent === 'SELECTION' && <Extents periods={[agreement.period]} />}
          <div className={agreement.matrix.rows.length > few ? undefined : 'beside'}>
            <div>
              <Likeness matrix={agreement.matrix} range={range} format={format} thin={thin} address={address} />
            </div>
            <Extremes matrix={agreement.matrix} format={format} thin={thin} address={address} />
          </div>
          <VotesBehind
            pair={address.list('pair')}
            voters={voters}
            over={over}
            measure={measure}
            format={format}
            same={address.text('same') !== null}
            onSame={(same) => address.set({ same: same ? 'yes' : null })}
            onClose={() => address.set({ pair: null, same: null })}
          />
          <OverTime address={address} voters={voters} over={over} measure={measure} format={format} />
          <Cohesion voters={voters} over={over} />
        </>
      )}
      <Foot
        measure={measure}
        document={VotesMatrixDocument}
        variables={variables}
        root="agreement"
        note={`${name} = ${formula}; absences left out; ${countedOver(agreement ? [agreement.period] : [], edition)}. Most resolutions pass without a vote, and what is voted on changes from year to year.`}
      />
    </>
  );
}
