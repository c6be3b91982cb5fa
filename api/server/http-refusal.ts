import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf, say, type Bilingual, type Locale } from '../core/bilingual.ts';
import type { Refusal, RefusalCode } from '../core/refusal.ts';

const words: Readonly<Record<number, readonly [code: string, text: Bilingual]>> = {
  400: ['BAD_REQUEST', { zh: '请求格式不正确。', en: 'The request is not in the right form.' }],
  401: ['UNAUTHENTICATED', { zh: '请先登录。', en: 'Sign in first.' }],
  403: [
    'FORBIDDEN',
    {
      zh: '不接受来自其他网站的请求。如果您用的正是这个地址，请管理员把 PUBLIC_URL 设为它。',
      en: 'Requests from other sites are refused. If this is the address that you use, have the administrator set PUBLIC_URL to it.',
    },
  ],
  404: ['NOT_FOUND', { zh: '这个地址没有内容。', en: 'There is nothing at this address.' }],
  405: [
    'METHOD_NOT_ALLOWED',
    {
      zh: '这个地址不接受该请求方法。',
      en: 'This address does not take that method; Allow says which it takes.',
    },
  ],
  408: ['TIMEOUT', { zh: '请求发送得太慢，已中止。', en: 'The request came too slowly and was cut off.' }],
  413: ['TOO_LARGE', { zh: '请求内容过大。', en: 'The request is too large.' }],
  415: [
    'UNSUPPORTED_TYPE',
    {
      zh: '这个地址不接受这种内容；GraphQL 请求为 application/json，话务文件为 text/csv，都不要压缩。',
      en: 'This address does not take that content: GraphQL requests are application/json, files of calls text/csv, neither compressed.',
    },
  ],
  431: ['HEADERS_TOO_LARGE', { zh: '地址或请求头过长。', en: 'The address or the headers are too long.' }],
  500: ['INTERNAL', { zh: '系统出现内部错误。', en: 'Something went wrong on our side.' }],
};

/**
 * The body of an answer to a request that never reached GraphQL, in the caller's language.
 *
 * @param acceptLanguage the header; null where it could not be read: then both languages are spoken.
 */
export const httpRefusal = (
  status: number,
  acceptLanguage: string | undefined | null,
): { error: string; message: string } => {
  const [error, text] = words[status] ?? [
    'BAD_REQUEST',
    { zh: '无法处理这个请求。', en: 'The request cannot be answered.' },
  ];
  const message =
    acceptLanguage === null ? `${text.zh} ${text.en}` : say(text, localeOf(null, acceptLanguage));
  return { error, message };
};

const statusOf: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_STATE: 409,
  INVALID: 422,
  RATE_LIMITED: 429,
  RETRY: 503,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/**
 * Sends what was refused before GraphQL had its turn or by a route, such as one request too many: with a status that
 * every client knows, and in the form that the address speaks.
 *
 * @param locale of who asks, where that is known; else the headers say it.
 */
export const sendRefusal = (
  { url, headers }: FastifyRequest,
  reply: FastifyReply,
  { code, text, details }: Refusal,
  locale: Locale = localeOf(null, headers['accept-language']),
): FastifyReply => {
  const message = say(text, locale);
  const fields = details.fields?.map((field) => ({
    path: field.path,
    code: field.code,
    message: say(field.text, locale),
  }));
  const wait = details.facts?.['retryAfter'] ?? (code === 'UNAVAILABLE' ? 1 : null);
  if (wait !== null) reply.header('retry-after', String(wait));
  return reply
    .code(statusOf[code] ?? 400)
    .send(
      url.startsWith('/graphql')
        ? { errors: [{ message, extensions: { code, ...details.facts } }] }
        : { error: code, message, ...(fields && { fields }), ...details.facts },
    );
};
