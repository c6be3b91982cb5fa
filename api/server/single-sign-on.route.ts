import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { journeySeconds, newJourney, packed, unpacked } from '../access/single-sign-on/journey.ts';
import { Provider } from '../access/single-sign-on/provider.ts';
import { SingleSignOnRefused } from '../access/single-sign-on/refused.ts';
import { useSingleSignOn, type SingleSignOnSettings } from '../access/single-sign-on/settings.ts';
import { signInAs, useUpJourney } from '../access/single-sign-on/sign-in.ts';
import { sessionCookie } from '../access/token.ts';
import type { Context } from '../core/context.ts';
import { refusalOf } from '../core/database-error.ts';
import type { DataSource } from 'typeorm';

/** What the routes need of the server. */
interface SingleSignOnParts {
  readonly db: DataSource;
  readonly publicUrl: string;
  readonly settings: SingleSignOnSettings;
  contextFor(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

/** The cookies that go to the provider’s door and back. */
const cookiesOf = (publicUrl: string) => {
  const { name, options } = sessionCookie(publicUrl);
  const named = (what: string): string => (name.startsWith('__Host-') ? `__Host-${what}` : what);
  return { journey: named('oidc'), anew: named('oidc-anew'), options: options as CookieSerializeOptions };
};

/**
 * Remembers in a browser that somebody signed out there: whoever comes next must show the provider who they are, for at
 * a desk that people share the provider may still know the one before.
 */
export const askAnew = (reply: FastifyReply, publicUrl: string): void => {
  const { anew, options } = cookiesOf(publicUrl);
  void reply.setCookie(anew, '1', { ...options, maxAge: 86_400 });
};

const doorWith = (fault: string, reference: string): string => `/login?sso=${fault}&reference=${reference}`;

/**
 * `GET /oidc/start?return=/tickets` sends a browser to the provider, and `GET /oidc/callback` takes it back and signs it
 * in. Both answer with a page to go on to: ours, or the sign-in page, which says what stood in the way (`sso`, and the
 * `reference` under which the log has more).
 */
export const registerSingleSignOn = (
  app: FastifyInstance,
  { db, publicUrl, settings, contextFor }: SingleSignOnParts,
): void => {
  useSingleSignOn(db, settings);
  const provider = new Provider(settings, publicUrl);
  const cookies = cookiesOf(publicUrl);

  const refused = (reply: FastifyReply, error: unknown, reference: string): FastifyReply => {
    const refusal = refusalOf(error);
    const fault = error instanceof SingleSignOnRefused ? error.fault : refusal ? `${refusal.code}` : 'FAILED';
    if (fault !== 'DENIED')
      console.error(
        `[${reference}] Single sign-on:`,
        error instanceof SingleSignOnRefused ? `${fault}: ${error.message}` : error,
      );
    return reply.redirect(doorWith(fault, reference), 303);
  };

  app.route<{ Querystring: Record<string, unknown> }>({
    method: 'GET',
    url: '/oidc/start',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      try {
        const given = request.query['return'];
        const journey = newJourney(typeof given === 'string' ? given : '/');
        const address = await provider.signInAddress(journey, {
          anew: request.cookies[cookies.anew] !== undefined,
        });
        void reply.setCookie(cookies.journey, packed(journey), {
          ...cookies.options,
          maxAge: journeySeconds,
        });
        return reply.redirect(address.href, 303);
      } catch (error) {
        return refused(reply, error, request.id);
      }
    },
  });

  app.route({
    method: 'GET',
    url: '/oidc/callback',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const context = await contextFor(request, reply);
      const journey = unpacked(request.cookies[cookies.journey]);
      void reply.clearCookie(cookies.journey, cookies.options);
      try {
        const query = request.url.slice(request.url.indexOf('?'));
        if (!journey || new URLSearchParams(query).get('state') !== journey.state)
          throw new SingleSignOnRefused('EXPIRED', 'This browser did not begin it, or too long ago.');
        await useUpJourney(context, journey);
        await signInAs(context, await provider.identityOf(query, journey));
        void reply.clearCookie(cookies.anew, cookies.options);
        return reply.redirect(journey.returnTo, 303);
      } catch (error) {
        return refused(reply, error, context.requestId);
      }
    },
  });
};
