import type { FastifyReply } from 'fastify';
import { say, type Bilingual } from '../../core/bilingual.ts';
import type { Context } from '../../core/context.ts';
import { refusalOf } from '../../core/database-error.ts';
import { faultOf, Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { UploadRoute } from '../../core/upload.ts';

/** What HTTP itself refuses of an upload; not one of the codes of the API. */
export class Unread extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    readonly code: string,
    readonly text: Bilingual,
  ) {
    super(text.en);
  }
}

/** The files are larger together than the address takes. */
export const tooLarge = ({ largest, most = 1 }: UploadRoute): Unread => {
  const size = `${Math.floor(largest / 1024 / 1024)} MB`;
  return new Unread(
    413,
    'TOO_LARGE',
    most > 1
      ? {
          zh: `文件合计超过 ${size}，请分批上传。`,
          en: `The files have more than ${size} together; send them in parts.`,
        }
      : { zh: `文件超过 ${size}，请分批导入。`, en: `The file has more than ${size}; send it in parts.` },
  );
};

/** More files, or fields beside them, than the address takes. */
export const tooMany = ({ most = 1 }: UploadRoute): Unread =>
  new Unread(413, 'TOO_MANY', {
    zh: `一次最多上传 ${most} 个文件。`,
    en: most === 1 ? 'Send one file at a time.' : `Send at most ${most} files at a time.`,
  });

/** Some other kind of content. */
export const otherType = ({ alone }: UploadRoute): Unread =>
  new Unread(415, 'UNSUPPORTED_TYPE', {
    zh: `请以 ${alone ? `${alone} 或 ` : ''}multipart/form-data 发送，不要压缩。`,
    en: `Send it as ${alone ? `${alone} or ` : ''}multipart/form-data, not compressed.`,
  });

/** A form that cannot be read, or that ended before its end. */
export const brokenForm = (): Unread =>
  new Unread(400, 'INVALID', { zh: '请求格式不正确。', en: 'The request is not in the right form.' });

const statusOf: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  CONFLICT: 409,
  INVALID_STATE: 409,
  RETRY: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Answers a refusal, or a fault of ours as nothing but a reference, in the caller's language. */
export const sendUploadRefusal = (
  reply: FastifyReply,
  error: unknown,
  { locale, requestId }: Pick<Context, 'locale' | 'requestId'>,
): FastifyReply => {
  if (error instanceof Unread) {
    // What is still on its way is not read: the connection ends with the answer.
    return reply
      .code(error.status)
      .header('connection', 'close')
      .send({ error: error.code, message: say(error.text, locale) });
  }
  const refusal = error instanceof Refusal ? error : refusalOf(error);
  if (!refusal) {
    console.error(`[${requestId}]`, error);
    const message = say(faultOf(requestId), locale);
    return reply.code(500).send({ error: 'INTERNAL', message, reference: requestId });
  }
  const { code, text, details } = refusal;
  const wait = details.facts?.['retryAfter'];
  if (wait !== undefined) reply.header('retry-after', String(wait));
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
