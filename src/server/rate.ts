/** The rate limit: how much each client may ask for in a minute, in units of cost; a request costs something whatever it asks. */
import { BlockList, isIP } from 'node:net';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Proxies whose word on the client is taken: addresses, or ranges of them (`10.0.0.0/8`). */
export type TrustedProxies = readonly string[];

export interface RateLimit {
  /** units of cost in a minute */
  readonly cost: number;
}

const seconds = 60;
/** units that a request costs before anything is known of it */
export const costOfRequest = 100;

/** What is left of a client's minute. */
export class Allowance {
  readonly #policy: string;
  readonly #most: number;
  readonly #result: RateLimiterRes;

  constructor(policy: string, most: number, result: RateLimiterRes) {
    this.#policy = policy;
    this.#most = most;
    this.#result = result;
  }

  /** RateLimit header fields for HTTP, draft 10; put together when they are asked for, since of each answer the last are sent */
  get headers(): Readonly<Record<string, string>> {
    const left = Math.max(0, this.#result.remainingPoints);
    return { 'ratelimit-policy': this.#policy, ratelimit: `"cost";r=${left};t=${this.#reset}` };
  }

  /** null: go on */
  get refused(): GraphQLError | null {
    return this.#result.consumedPoints > this.#most ? tooMuch(this.#reset, this.headers) : null;
  }

  /** seconds */
  get #reset(): number {
    return Math.max(1, Math.ceil(this.#result.msBeforeNext / 1000));
  }
}

export class Rate {
  readonly #limiter: RateLimiterMemory;
  readonly #told: (result: RateLimiterRes) => Allowance;
  readonly #toldRefused: (refused: unknown) => Allowance;

  constructor({ cost }: RateLimit) {
    this.#limiter = new RateLimiterMemory({ points: cost, duration: seconds });
    const policy = `"cost";q=${cost};w=${seconds}`;
    this.#told = (result) => new Allowance(policy, cost, result);
    this.#toldRefused = (refused) => {
      if (refused instanceof RateLimiterRes) return this.#told(refused);
      throw refused;
    };
  }

  /** Takes some of what a client may ask for. */
  take(client: string, cost: number): Promise<Allowance> {
    return this.#limiter.consume(client, cost).then(this.#told, this.#toldRefused);
  }
}

function tooMuch(reset: number, headers: Readonly<Record<string, string>>): GraphQLError {
  return new GraphQLError(`That is more than one client may ask for in a minute: ask again in ${reset} s.`, {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfter: reset,
      http: { status: 429, spec: false, headers: { ...headers, 'retry-after': String(reset) } },
    },
  });
}

/**
 * Tells clients apart by their addresses: that of the connection, or, where a trusted proxy made it, the nearest one in `X-Forwarded-For` that is no
 * trusted proxy's. Of IPv6 the first 64 bits, which are one subscriber's.
 */
export function clientsBehind(proxies: TrustedProxies): (address: string | undefined, forwarded: string | undefined) => string {
  const trusted = new BlockList();
  for (const each of proxies) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  // Most ask several times in a row.
  let last = { address: '', forwarded: '', client: '' };
  return (address = '', forwarded = '') => {
    if (address === last.address && forwarded === last.forwarded) return last.client;
    const client = clientOf(address, forwarded);
    last = { address, forwarded, client };
    return client;
  };

  function clientOf(address: string, forwarded: string): string {
    let client = plain(address);
    for (const each of proxies.length === 0 || forwarded === '' ? [] : forwarded.split(',').reverse()) {
      if (!isTrusted(client)) break;
      const before = plain(each.trim());
      if (isIP(before) === 0) break;
      client = before;
    }
    return isIP(client) === 6 ? subscriberOf(client) : client;
  }
}

/** `::ffff:10.0.0.1` is an IPv4 address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

function subscriberOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const groups = tail === undefined ? first : [...first, ...Array(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
