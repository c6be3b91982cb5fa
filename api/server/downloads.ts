import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { auditAs, auditedBy } from '../core/audit.ts';
import { say } from '../core/bilingual.ts';
import { signedIn, type Context } from '../core/context.ts';
import { refusalOf } from '../core/database-error.ts';
import { fileTypes, type Download, type DownloadedFile, type DownloadRequest } from '../core/download.ts';
import { onBehalfOf, partyOf, type Party } from '../core/pool/party.ts';
import { faultOf, invalid } from '../core/refusal.ts';
import { limits } from './limits.ts';
import { sendRefusal } from './http-refusal.ts';

/** What the routes need of the server. */
export interface DownloadParts {
  /** Who asks, in which language. */
  contextFor(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

/** What a file system forbids in a name, or a person would not see in it. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** The name under which a browser keeps a file: in its own characters, and in plain ones for programs that know no others. */
const dispositionOf = (name: string, ending: string): string => {
  const kept =
    name
      .replaceAll(forbidden, '_')
      .replace(/^[\s.]+|[\s.]+$/g, '')
      .slice(0, 120) || 'remit';
  return contentDisposition(`${kept}.${ending}`, { fallback: `remit.${ending}` });
};

/** What stands behind the question mark: known names, each once, none too long. @throws Refusal INVALID */
const queryOf = (given: unknown, takes: readonly string[]): DownloadRequest['query'] => {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    if (!takes.includes(name))
      throw invalid({
        path: name,
        code: 'UNKNOWN',
        text: {
          zh: `地址中的 ${name} 不受支持${takes.length > 0 ? `，可用的是 ${takes.join('、')}` : ''}`,
          en: `${name} is not known at this address${takes.length > 0 ? `; known are ${takes.join(', ')}` : ''}`,
        },
      });
    if (typeof value !== 'string')
      throw invalid({
        path: name,
        code: 'FORMAT',
        text: { zh: `地址中的 ${name} 只能出现一次`, en: `${name} may stand in the address only once` },
      });
    if (value.length > limits.queryValue)
      throw invalid({
        path: name,
        code: 'TOO_LONG',
        text: {
          zh: `地址中的 ${name} 最多 ${limits.queryValue} 个字符`,
          en: `${name} may have at most ${limits.queryValue} characters`,
        },
      });
    query[name] = value;
  }
  return query;
};

/** Piece by piece on behalf of a party; what fails on the way is reported, and cuts the answer off. */
async function* within(
  party: Party,
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
  report: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for (let piece = first; !piece.done; piece = await onBehalfOf(party, () => rest.next()))
      yield piece.value;
  } catch (error) {
    report(error);
    throw error;
  } finally {
    // Also where the other side has left before the end.
    await onBehalfOf(party, () => rest.return?.());
  }
}

/** What is sent: whole, or a stream of which the first piece is there already, so that what fails at once is said in words. */
const bodyOf = async (
  { content }: DownloadedFile,
  party: Party,
  report: (error: unknown) => void,
): Promise<Buffer | Readable> => {
  if (content instanceof Uint8Array)
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const pieces = content[Symbol.asyncIterator]();
  return Readable.from(within(party, await pieces.next(), pieces, report), { objectMode: false });
};

/**
 * `GET /export/…`: each of the downloads at its address, for whoever is signed in or brings a token, as a file with its
 * own name. What was taken is on record before it leaves. A refusal is `{error, message, fields}` in the caller's
 * language, with nothing of a file.
 */
export const registerDownloads = (
  app: FastifyInstance,
  downloads: readonly Download[],
  { contextFor }: DownloadParts,
): void => {
  for (const { path, takes, make } of downloads)
    app.route({
      method: 'GET',
      url: path,
      // To make a file only to throw it away would be on record as if it had been taken.
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const context = await contextFor(request, reply);
        const { locale, requestId } = context;
        const report = (error: unknown): void => console.error(`[${requestId}]`, error);
        const party = partyOf(context);
        try {
          return await onBehalfOf(party, async () => {
            const ctx = signedIn(context);
            const params = request.params as DownloadRequest['params'];
            const file = await make(ctx, { params, query: queryOf(request.query, takes) });
            await auditAs(ctx.db.manager, { ...file.audit, isChange: false }, auditedBy(ctx));
            const body = await bodyOf(file, party, report);
            reply
              .header('content-type', fileTypes[file.type])
              .header('content-disposition', dispositionOf(file.name, file.type));
            if (file.rows !== undefined) reply.header('x-row-count', file.rows);
            return reply.send(body);
          });
        } catch (error) {
          const refusal = refusalOf(error);
          if (refusal) return sendRefusal(request, reply, refusal, locale);
          report(error);
          return reply
            .code(500)
            .send({ error: 'INTERNAL', message: say(faultOf(requestId), locale), reference: requestId });
        }
      },
    });
};
