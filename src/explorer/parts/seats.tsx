/** A vote as seats, and as tiles by region: one dot, or one tile, a state. */
import { choices, classOf, type Voter, wordOf } from './choice.ts';

const perColumn = 7;
const step = 15;

export function Seats({ voters }: { readonly voters: readonly Voter[] }) {
  const inOrder = choices.flatMap((choice) => voters.filter((voter) => voter.choice === choice));
  const columns = Math.ceil(inOrder.length / perColumn);
  return (
    <figure className="frame">
      <svg
        className="plot seats"
        viewBox={`0 0 ${columns * step + 4} ${perColumn * step + 4}`}
        width={Math.min(columns * step * 1.6, 720)}
        role="img"
        aria-label="Each dot is a state, ordered by how it voted"
      >
        {inOrder.map((voter, index) => (
          <circle
            key={voter.id}
            cx={Math.floor(index / perColumn) * step + 9}
            cy={(index % perColumn) * step + 9}
            r="5.5"
            className={classOf[voter.choice]}
          >
            <title>{`${voter.name}: ${wordOf[voter.choice]}`}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}

export function Tiles({ voters, onState }: { readonly voters: readonly Voter[]; readonly onState: (id: string) => void }) {
  const regions = [...Map.groupBy(voters, ({ region }) => region)].sort(([a], [b]) => a.localeCompare(b));
  return (
    <div className="tiles">
      {regions.map(([region, of]) => (
        <section key={region}>
          <h2 className="quiet">{region}</h2>
          <div className="tile-row">
            {[...of]
              .sort((a, b) => a.name.localeCompare(b.name))
              .map((voter) => (
                <button
                  type="button"
                  key={voter.id}
                  className={`tile ${classOf[voter.choice]}`}
                  title={`${voter.name}: ${wordOf[voter.choice]}`}
                  onClick={() => onState(voter.id)}
                >
                  {voter.id}
                  <span className="hidden">{`, ${voter.name}: ${wordOf[voter.choice]}`}</span>
                </button>
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** A tally as one bar. */
export function TallyBar({
  yes,
  no,
  abstain,
  absent,
}: {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent?: number | null | undefined;
}) {
  const parts = [
    ['yes', yes],
    ['abstain', abstain],
    ['no', no],
    ['absent', absent ?? 0],
  ] as const;
  const all = Math.max(
    1,
    parts.reduce((sum, [, count]) => sum + count, 0),
  );
  let at = 0;
  return (
    <svg className="tally" viewBox="0 0 200 10" width="200" height="10" aria-hidden="true">
      {parts.map(([name, count]) => {
        const x = at;
        const width = (200 * count) / all;
        at += width;
        return <rect key={name} x={x} width={width} height="10" className={name} />;
      })}
    </svg>
  );
}
