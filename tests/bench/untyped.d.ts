/** The little of autocannon that is used here; it brings no types of its own. Style sheets have none. */
declare module 'autocannon' {
  interface Request {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: string;
    setupRequest?(request: Request): Request;
    onResponse?(status: number, body: string): void;
  }
  interface Connection {
    setRequests(requests: Request[]): void;
  }
  interface Result {
    readonly requests: { readonly total: number };
    /** Seconds. */
    readonly duration: number;
    readonly errors: number;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    setupClient(connection: Connection): void;
  }
  export default function autocannon(options: Options): Promise<Result> & { stop(): void };
}

declare module '*.css' {}
