import { SkillBankError } from './errors.js';

/** How to reach the server. */
export interface ServiceOptions {
  /** Where the server is, such as `http://127.0.0.1:5000`; without it, where the page came from. */
  address?: string | URL;
  /** What to send with, instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Headers that go with every request. */
  headers?: HeadersInit;
}

/** What every request can take. */
export interface RequestOptions {
  /** Ends the request when it is aborted. */
  signal?: AbortSignal;
}

/** What a change can take. */
export interface ChangeOptions extends RequestOptions {
  /**
   * The `version` that was read: the change is made only while it is still the present one, otherwise it fails with 412. Where something is made,
   * ordered, reset or restored, it is the version of the bank. A string is an entity tag, quotes included.
   */
  ifMatch?: number | string;
}

/** What a POST can take. */
export interface PostOptions extends ChangeOptions {
  /** Any text that is new for each request: repeating the request with it gives the first answer again, for 24 hours. */
  idempotencyKey?: string;
}

/** A query's values; what is undefined is left out, a list repeats its name. */
export type Query = Record<string, string | string[] | boolean | undefined>;

interface Request extends PostOptions {
  method: string;
  path: readonly (string | number)[];
  query?: Query;
  body?: unknown;
  file?: Blob | BufferSource | string;
}

/** Sends requests and reads answers; knows nothing of what they are about. */
export class Transport {
  readonly #address: string;
  readonly #fetch: typeof globalThis.fetch;
  readonly #headers: Headers;

  constructor(options: ServiceOptions = {}) {
    this.#address = String(options.address ?? '').replace(/\/+$/, '');
    this.#fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
    this.#headers = new Headers(options.headers);
  }

  get<T>(path: Request['path'], options: RequestOptions = {}, query: Query = {}): Promise<T> {
    return this.#json({ ...options, method: 'GET', path, query });
  }

  post<T>(path: Request['path'], body: unknown, options: PostOptions = {}, query: Query = {}): Promise<T> {
    return this.#json({ ...options, method: 'POST', path, body, query });
  }

  postFile<T>(path: Request['path'], file: Request['file'], options: PostOptions = {}, query: Query = {}): Promise<T> {
    return this.#json({ ...options, method: 'POST', path, file, query });
  }

  putFile<T>(path: Request['path'], file: Request['file'], options: ChangeOptions = {}): Promise<T> {
    return this.#json({ ...options, method: 'PUT', path, file });
  }

  async getFile(path: Request['path'], options: RequestOptions = {}): Promise<Blob> {
    return (await this.#send({ ...options, method: 'GET', path })).blob();
  }

  patch<T>(path: Request['path'], body: unknown, options: ChangeOptions = {}, query: Query = {}): Promise<T> {
    return this.#json({ ...options, method: 'PATCH', path, body, query });
  }

  async delete(path: Request['path'], options: ChangeOptions = {}, query: Query = {}): Promise<void> {
    await this.#send({ ...options, method: 'DELETE', path, query });
  }

  async #json<T>(request: Request): Promise<T> {
    const response = await this.#send(request);
    const text = await response.text();
    try {
      return JSON.parse(text) as T;
    } catch (cause) {
      throw new SkillBankError({
        type: 'about:blank',
        title: 'Not an answer of Skill Bank',
        status: response.status,
        detail: `${request.method} ${response.url} gave something that is not JSON. Does the address lead to Skill Bank?`,
      }, { cause });
    }
  }

  async #send({ method, path, query = {}, body, file, ifMatch, idempotencyKey, signal }: Request): Promise<Response> {
    const headers = new Headers(this.#headers);
    headers.set('Accept', 'application/json, application/problem+json');
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (file !== undefined) headers.set('Content-Type', (file instanceof Blob && file.type) || 'application/octet-stream');
    if (ifMatch !== undefined) headers.set('If-Match', typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch);
    if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = JSON.stringify(body);
    if (file !== undefined) init.body = file;
    if (signal) init.signal = signal;

    // Called without an owner: the browser's fetch refuses any other than the window.
    const send = this.#fetch;
    const response = await send(this.#address + join(path) + search(query), init);
    if (!response.ok) throw await SkillBankError.from(response);
    return response;
  }
}

/** An empty or dotted segment would lead the request to another resource, and a DELETE to something larger than was meant. */
function join(path: Request['path']): string {
  return path.map(segment => {
    const text = String(segment);
    if (segment === undefined || segment === null || text === '' || text === '.' || text === '..')
      throw new TypeError(`'${text}' is no id. Pass the id of something in the bank; for the user, the id of a profile or 'me'.`);
    return `/${encodeURIComponent(text)}`;
  }).join('');
}

function search(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map(item => [name, String(item)]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
