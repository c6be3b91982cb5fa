import type { FastifyInstance } from 'fastify';

/** What came back. */
export interface Visit {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly data: any;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly fields: readonly { path: string; code: string }[];
}

/** A browser that keeps its cookies, at a network address. */
export class Visitor {
  readonly cookies: Record<string, string> = {};

  constructor(
    private readonly app: FastifyInstance,
    readonly address = '10.0.0.1',
  ) {}

  async ask(query: string, variables: object = {}): Promise<Visit> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      cookies: this.cookies,
      remoteAddress: this.address,
      payload: { query, variables },
    });
    for (const { name, value } of response.cookies)
      if (value) this.cookies[name] = value;
      else delete this.cookies[name];
    const { data, errors } = response.json();
    const { code, fields = [] } = errors?.[0]?.extensions ?? {};
    return { data, code, message: errors?.[0]?.message, fields };
  }

  /** Signs in; answers the refusal’s code, or undefined. */
  async signIn(email: string, password: string): Promise<string | undefined> {
    const { code } = await this.ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { abilities } newPasswordPath } }',
      { email, password },
    );
    return code;
  }

  /** Who is signed in here. */
  async name(): Promise<string | null> {
    const { data } = await this.ask('{ viewer { person { name } } }');
    return data.viewer?.person?.name ?? null;
  }
}
