import { Refusal } from './refusal.ts';

interface DatabaseError {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
  readonly driverError?: { readonly code?: string };
}

const gone = /^(57P0\d|25P0[34]|08\w{3}|53\w{3}|ECONN\w+|EPIPE|ENOTFOUND|ETIMEDOUT)$/;
const goneWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

const unavailable = () =>
  new Refusal('UNAVAILABLE', {
    zh: '数据库暂时无法连接，请稍后再试；使用幂等键重试不会重复执行。',
    en: 'The database cannot be reached right now; try again shortly. A retry under the same idempotency key is not done twice.',
  });

/**
 * What a failure of the database means to the caller, or null where the error is none of the database's.
 * Values that PostgreSQL itself refuses come out as INVALID without its words.
 */
export const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error;
  const { code: ownCode, driverError, name = '', message = '' } = (error ?? {}) as DatabaseError;
  const code = driverError?.code ?? ownCode ?? '';
  if (gone.test(code) || goneWords.test(message) || /AlreadyReleasedError$/.test(name)) return unavailable();
  if (code === '40001' || code === '40P01' || code === '55P03')
    return new Refusal('RETRY', {
      zh: '与另一个操作冲突，请重试。',
      en: 'Another operation got in the way; try again.',
    });
  if (code === '57014')
    return new Refusal('TIMEOUT', {
      zh: '查询用时过长，已中止；请缩小范围。',
      en: 'The query took too long and was stopped; ask for less.',
    });
  if (code === '23505' || code === '23P01')
    return new Refusal('CONFLICT', {
      zh: '与已有的记录重复或重叠。',
      en: 'It doubles or overlaps what is already there.',
    });
  if (/^22/.test(code) || ['23502', '23503', '23514'].includes(code))
    return new Refusal('INVALID', {
      zh: '输入中有数据库不接受的值。',
      en: 'The input holds a value that cannot be stored.',
    });
  return null;
};
