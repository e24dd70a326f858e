/** The refusal that the api gave: `thing.reason` with what belongs to it. */
export class Refused extends Error {
  readonly code: string;
  readonly parameters: unknown;

  constructor(code: string, parameters: unknown) {
    super(code);
    this.code = code;
    this.parameters = parameters;
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly problem?: { readonly code: string; readonly parameters?: unknown } };
  }[];
}

/** One browser: keeps its cookies, sends the header that only our page can send. */
export class Client {
  #url: string;
  #cookie: string;

  /** With the cookie of another: the same browser at another server. */
  constructor(url: string, cookie = '') {
    this.#url = url;
    this.#cookie = cookie;
  }

  get cookie(): string {
    return this.#cookie;
  }

  get url(): string {
    return this.#url;
  }

  /** The same browser at the same server, which came back on another port. */
  moveTo(url: string): void {
    this.#url = url;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(this.#url + path, {
      ...init,
      headers: { 'x-chorsu': '1', ...(this.#cookie && { cookie: this.#cookie }), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const pair = line.split(';')[0]!;
      this.#cookie = /max-age=0|expires=thu, 01 jan 1970/i.test(line) ? '' : pair;
    }
    return answer;
  }

  /** The whole answer, refusals included. */
  async raw<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const answer = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answer<T>;
  }

  /** The data; throws `Refused` with the problem's code, or an Error for anything that is no problem. */
  async ask<T = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.raw<T>(query, variables);
    const refusal = errors?.[0]?.extensions?.problem;
    if (refusal) throw new Refused(refusal.code, refusal.parameters);
    if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data');
    return data;
  }
}
