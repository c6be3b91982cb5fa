import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { say, type Bilingual } from '../core/bilingual.ts';
import { signedIn, type Context } from '../core/context.ts';
import { refusalOf } from '../core/database-error.ts';
import { onBehalfOf, partyOf } from '../core/pool/party.ts';
import { faultOf, invalid, Refusal, type RefusalCode } from '../core/refusal.ts';
import { checkMayImport, importCalls } from './calls.commands.ts';
import { readCalls } from './calls.reader.ts';

/** The largest file of calls, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** What the route needs of the server. */
export interface CallImportParts {
  /** Who asks, in which language. */
  contextFor(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

const statusOf: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  CONFLICT: 409,
  RETRY: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** What is said of a body that was not even taken in, by HTTP status. */
const unread: Partial<Record<number, { code: string; text: Bilingual }>> = {
  400: { code: 'INVALID', text: { zh: '请求格式不正确。', en: 'The request is not in the right form.' } },
  413: {
    code: 'TOO_LARGE',
    text: { zh: '文件超过 20 MB，请分批导入。', en: 'The file has more than 20 MB; send it in parts.' },
  },
  415: {
    code: 'UNSUPPORTED_TYPE',
    text: {
      zh: '请以 text/csv 或 multipart/form-data 发送。',
      en: 'Send it as text/csv or multipart/form-data.',
    },
  },
};

/** The file in a form as a browser sends it: the field `file`, or the only file there is. */
const fileIn = async (body: Buffer, contentType: string): Promise<Uint8Array> => {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => null);
  const file = [form?.get('file') ?? null, ...(form?.values() ?? [])].find((entry) => entry instanceof Blob);
  if (file) return new Uint8Array(await file.arrayBuffer());
  throw invalid({
    path: 'file',
    code: 'REQUIRED',
    text: {
      zh: '表单中没有文件，请用字段 file 上传',
      en: 'the form holds no file; send it as the field file',
    },
  });
};

const refuse = (reply: FastifyReply, refusal: Refusal, { locale }: Context): FastifyReply => {
  const { code, text, details } = refusal;
  return reply.code(statusOf[code] ?? 400).send({
    error: code,
    message: say(text, locale),
    ...(details.fields && {
      fields: details.fields.map((field) => ({
        path: field.path,
        code: field.code,
        message: say(field.text, locale),
      })),
    }),
    ...details.facts,
  });
};

const fail = (reply: FastifyReply, error: unknown, { locale, requestId }: Context): FastifyReply => {
  console.error(`[${requestId}]`, error);
  const message = say(faultOf(requestId), locale);
  return reply.code(500).send({ error: 'INTERNAL', message, reference: requestId });
};

/**
 * `POST /import/calls`: call records as csv, in the body (`text/csv`) or as a form's file, at most 20 MB. Answers
 * `{received, inserted, unchanged, updated}`, or `{error, message, fields: [{path: 'line.column', code, message}]}`
 * with nothing written.
 */
export const registerCallImport = (app: FastifyInstance, { contextFor }: CallImportParts): void => {
  // A scope of its own: its larger bodies and content types are nobody else's.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    for (const type of [/^text\/csv/, /^multipart\/form-data/])
      scope.addContentTypeParser(
        type,
        { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
        (_request, body, done) => done(null, body),
      );

    // What HTTP itself refuses, said in the same form.
    scope.setErrorHandler<{ statusCode?: number }>((error, request, reply) => {
      const refused = unread[error.statusCode ?? 500];
      if (!refused) throw error;
      const { locale } = contexts.get(request) ?? { locale: 'zh-CN' };
      return reply
        .code(error.statusCode ?? 400)
        .send({ error: refused.code, message: say(refused.text, locale) });
    });

    const contexts = new WeakMap<FastifyRequest, Context>();
    scope.route<{ Body: Buffer | undefined }>({
      method: 'POST',
      url: '/import/calls',
      bodyLimit: LARGEST_FILE,
      // Before the body is taken in, so that nobody without the right can make us hold 20 MB.
      onRequest: async (request, reply) => {
        const context = await contextFor(request, reply);
        contexts.set(request, context);
        try {
          checkMayImport(signedIn(context));
        } catch (error) {
          if (error instanceof Refusal) return refuse(reply, error, context);
          throw error;
        }
        return undefined;
      },
      handler: async (request, reply) => {
        const context = contexts.get(request) ?? (await contextFor(request, reply));
        try {
          const actor = signedIn(context);
          const type = request.headers['content-type'] ?? '';
          const body = request.body ?? Buffer.alloc(0);
          const file = type.toLowerCase().startsWith('multipart/') ? await fileIn(body, type) : body;
          const calls = await readCalls(file, actor.clock.now());
          return await onBehalfOf(partyOf(context), () => importCalls(actor, calls));
        } catch (error) {
          const refusal = refusalOf(error);
          return refusal ? refuse(reply, refusal, context) : fail(reply, error, context);
        }
      },
    });
  });
};
