/** One request and its answer over node:http, as the handlers of the front's paths see them. */
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ToldOperation } from './operation.ts';

/** Thrown by `body` when there is more of it than is taken. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Thrown by `body` when the asker ends before its body does. */
export class AskerGone extends Error {
  override readonly name = 'AskerGone';
}

/** What a question was, and what it ended as: `ok`, or the code of the first error. */
export interface About {
  cost?: number;
  operation?: ToldOperation | null;
  outcome?: string;
  /** who had the answer, where it wasn't made in the usual way: it was kept, or its document is compiled */
  by?: 'KEPT' | 'COMPILED';
}

/** Headers that answers have whatever they are. */
export interface UsualHeaders {
  readonly all: Readonly<Record<string, string>>;
  /** of an answer that says that another is still good: whoever has that has its headers too (RFC 9110, 15.4.5) */
  readonly unchanged: Readonly<Record<string, string>>;
}

/** The header of a request's id, which whoever asks may give, and which the answer has. */
export const requestIdHeader = 'x-request-id';

export class Exchange {
  readonly id: string;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  #gone: AbortController | undefined;
  #isGone = false;
  readonly path: string;
  /** what follows the path, from its `?` on; empty where nothing does */
  readonly search: string;

  readonly client: string;
  /** what is told of it in the log, beside what the front knows */
  readonly about: About = {};
  readonly #outbox: Outbox;
  readonly #usual: UsualHeaders;
  /** headers of the answer beside the usual ones, by their names in small letters */
  readonly #told: Record<string, string>;
  readonly #isLast: () => boolean;
  /** what has headers that may change until the answer is sent */
  allowance: { readonly headers: Readonly<Record<string, string>> } | null = null;
  /** what is to be done when it is over: one listener for all, since each is dear */
  readonly #afterwards: (() => void)[] = [];

  /**
   * @param client who asks, for the rate limit
   * @param usual the headers that its answer has whatever it is
   * @param isLast whether the connection ends with this answer
   */
  constructor(
    id: string,
    client: string,
    request: IncomingMessage,
    response: ServerResponse,
    outbox: Outbox,
    usual: UsualHeaders,
    isLast: () => boolean,
  ) {
    this.#usual = usual;
    this.#told = { [requestIdHeader]: id };
    this.#isLast = isLast;
    this.id = id;
    this.client = client;
    this.#outbox = outbox;
    this.#request = request;
    this.#response = response;
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    this.path = mark < 0 ? url : url.slice(0, mark);
    this.search = mark < 0 ? '' : url.slice(mark);
    response.on('close', () => {
      if (!response.writableFinished) {
        this.#isGone = true;
        this.#gone?.abort(new AskerGone('The asker is gone.'));
      }
      for (const run of this.#afterwards) run();
    });
  }

  /** Runs something when the answer is sent, or the asker gone. */
  whenOver(run: () => void): void {
    this.#afterwards.push(run);
  }

  /** As listening to `gone`, which is dearer. */
  whenGone(run: (reason: AskerGone) => void): void {
    const check = () => {
      if (this.#isGone) run(new AskerGone('The asker is gone.'));
    };
    if (this.#isGone) check();
    else this.whenOver(check);
  }

  /** HEAD asks what GET asks, and is answered without the body. */
  get method(): string {
    return this.#request.method === 'HEAD' ? 'GET' : (this.#request.method ?? 'GET');
  }

  get headers(): IncomingHttpHeaders {
    return this.#request.headers;
  }

  /** Aborted when the asker goes away before it has its whole answer. */
  get gone(): AbortSignal {
    if (!this.#gone) {
      this.#gone = new AbortController();
      if (this.#isGone) this.#gone.abort(new AskerGone('The asker is gone.'));
    }
    return this.#gone.signal;
  }

  /** Whether `gone` is aborted. */
  get isGone(): boolean {
    return this.#isGone;
  }

  get answered(): boolean {
    return this.#response.headersSent;
  }

  setHeader(name: string, value: string): void {
    this.#told[name] = value;
  }

  setHeaders(headers: Readonly<Record<string, string>>): void {
    for (const name in headers) this.#told[name] = headers[name] as string;
  }

  /** Adds to the headers what has a value. */
  #tell(headers: OutgoingHttpHeaders): Record<string, string> {
    for (const name in headers) {
      const value = headers[name];
      if (value !== undefined) this.#told[name] = String(value);
    }
    if (this.allowance) this.setHeaders(this.allowance.headers);
    return this.#told;
  }

  /** Says that another answer may be given where one of these headers of the request is another. */
  vary(names: string): void {
    const before = this.#told.vary;
    if (before === undefined) this.#told.vary = names;
    else if (before !== names) this.#told.vary = [...new Set(`${before}, ${names}`.split(', '))].join(', ');
  }

  /** The request's body. Throws BodyTooLarge as soon as there are more bytes than `most`; the connection is then to be closed. */
  async body(most: number): Promise<Buffer> {
    if (Number(this.headers['content-length']) > most) throw new BodyTooLarge();
    const request = this.#request;
    const chunks: Buffer[] = [];
    let size = 0;
    return new Promise((resolve, reject) => {
      request.on('data', (chunk: Buffer) => {
        size += chunk.byteLength;
        if (size > most) {
          request.removeAllListeners('data');
          reject(new BodyTooLarge());
        } else chunks.push(chunk);
      });
      request.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
      this.whenOver(() => {
        if (!request.complete) reject(new AskerGone('The asker is gone.'));
      });
    });
  }

  /** Answers, compressed where that pays and the asker can read it. What is compressed already says so in its headers. */
  send(status: number, headers: OutgoingHttpHeaders, body: string | Buffer | Body = nothing): Promise<void> {
    const told = this.#tell(headers);
    const whole = body instanceof Body ? body : new Body(body);
    if (whole.size > compressedFrom && told['content-encoding'] === undefined) {
      const encoding = encodingOf(this.headers['accept-encoding']);
      this.vary('accept-encoding');
      if (encoding !== null) {
        told['content-encoding'] = encoding;
        return whole.as(encoding).then((bytes) => this.#write(status, told, new Body(bytes)));
      }
    }
    this.#write(status, told, whole);
    return sent;
  }

  #write(status: number, told: Record<string, string>, body: Body): void {
    const response = this.#response;
    if (this.#isGone) return;
    if (this.#isLast()) told.connection = 'close';
    const bodyless = status === 204 || status === 304;
    if (!bodyless) told['content-length'] = String(body.size);
    // All at once: each that is set by itself is looked at and copied again.
    response.writeHead(status, { ...(status === 304 ? this.#usual.unchanged : this.#usual.all), ...told });
    if (bodyless || this.#request.method === 'HEAD') return void response.end();
    // Text goes out in one piece with the head; bytes would in two.
    if (body.size <= inOnePiece) response.end(body.letters, 'latin1');
    else response.end(body.plain);
    // What the system has taken already nobody has to read.
    if (response.writableLength > 0) this.#outbox.add(response, body.size);
  }

  /** As `send`, in place of an answer to a body that is still coming: the connection ends with it. */
  async refuse(status: number, headers: OutgoingHttpHeaders, body: string): Promise<void> {
    this.setHeader('connection', 'close');
    // An asker that is still sending when its connection is reset loses the answer: what it sends is taken for a moment, and dropped.
    const over = new Promise<void>((resolve) => {
      this.#request.once('end', resolve).once('close', resolve).resume();
      setTimeout(resolve, patience).unref();
    });
    const bytes = Buffer.from(body);
    this.#response.writeHead(status, { ...this.#usual.all, ...this.#tell(headers), 'content-length': bytes.byteLength });
    this.#response.write(bytes);
    await over;
    this.#response.end();
    this.#request.destroy();
  }
}

/**
 * Answers that are being sent. Who doesn't read its answer in time, or makes too much of what isn't read yet, loses it: it would be kept in
 * memory for ever.
 */
export class Outbox {
  /** when each is due */
  readonly #sent = new Map<ServerResponse, number>();
  #watching = false;
  readonly #most: number;
  readonly #time: number;
  #bytes = 0;

  /** @param most bytes that may wait to be read  @param time milliseconds in which an answer must be read */
  constructor(most = 50_000_000, time = 30_000) {
    this.#most = most;
    this.#time = time;
  }

  /** of answers that aren't read yet */
  get bytes(): number {
    return this.#bytes;
  }

  add(response: ServerResponse, size: number): void {
    this.#sent.set(response, performance.now() + this.#time);
    this.#bytes += size;
    response.on('close', () => {
      this.#sent.delete(response);
      this.#bytes -= size;
    });
    // The oldest goes first: its reader had the most time.
    if (this.#bytes > this.#most) this.#sent.keys().next().value?.destroy();
    this.#watch();
  }

  /** One timer for all: they are in the order in which they are due. */
  #watch(): void {
    if (this.#watching) return;
    const [due] = this.#sent.values();
    if (due === undefined) return;
    this.#watching = true;
    setTimeout(
      () => {
        this.#watching = false;
        const now = performance.now();
        for (const [response, due] of this.#sent) {
          if (due > now) break;
          response.destroy();
        }
        this.#watch();
      },
      Math.max(1, due - performance.now()),
    ).unref();
  }
}

/** One for all that is sent without waiting. */
const sent = Promise.resolve();

/** milliseconds for which a body that was refused is still taken */
const patience = 500;

/** bytes up to which copying an answer beside its head takes less than sending it as a second piece */
const inOnePiece = 8_192;

/** bytes below which an answer is sent as it is */
const compressedFrom = 1_024;

/** What is sent, compressed once in each way that it is asked for. */
export class Body {
  /** in bytes */
  readonly size: number;
  readonly #given: string | Buffer;
  #plain: Buffer | undefined;
  #letters: string | undefined;
  readonly #compressed: { br?: Promise<Buffer>; gzip?: Promise<Buffer> } = {};

  constructor(body: string | Buffer) {
    this.#given = body;
    if (typeof body !== 'string') this.#plain = body;
    this.size = Buffer.byteLength(body);
  }

  get plain(): Buffer {
    this.#plain ??= Buffer.from(this.#given as string);
    return this.#plain;
  }

  /** its bytes as text: each is a letter */
  get letters(): string {
    if (this.#letters === undefined) {
      const given = this.#given;
      this.#letters = typeof given === 'string' && given.length === this.size ? given : this.plain.toString('latin1');
    }
    return this.#letters;
  }

  as(encoding: keyof typeof compress): Promise<Buffer> {
    this.#compressed[encoding] ??= compress[encoding](this.plain);
    return this.#compressed[encoding];
  }
}

/** Of an answer without one. */
const nothing = new Body('');

const compress = {
  // Its usual quality, 11, is for what is compressed once and sent for ever: it takes fifty times as long.
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 5 }),
} as const;

/** The encoding that an asker reads and that makes the least of it; null: none. */
export function encodingOf(accepted: string | string[] | undefined): keyof typeof compress | null {
  const weights = new Map<string, number>();
  for (const each of String(accepted ?? '').split(',')) {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const reads = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return reads('br') ? 'br' : reads('gzip') ? 'gzip' : null;
}
