import { Refusal } from './refusal.ts';

interface DatabaseError {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
  readonly driverError?: { readonly code?: string };
}

const gone =
  /^(57P0\d|25P0[34]|08\w{3}|53\w{3}|ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const goneWords = /Connection terminated|Client has encountered a connection error/;

// The database is well, but lends us no further connection: all of ours, or all of the server's, are at work.
const allAtWork = '53300';
const allAtWorkWords = 'timeout exceeded when trying to connect';

const unreachable = (): Refusal =>
  new Refusal(
    'UNAVAILABLE',
    {
      zh: '数据库暂时无法连接，请稍后再试；使用幂等键重试不会重复执行。',
      en: 'The database cannot be reached right now; try again shortly. A retry under the same idempotency key is not done twice.',
    },
    { facts: { reason: 'UNREACHABLE' } },
  );

/** UNAVAILABLE where all connections to the database are at work, and waiting for one took too long. */
export const busy = (): Refusal =>
  new Refusal(
    'UNAVAILABLE',
    {
      zh: '系统繁忙：数据库正在处理其他请求，请稍后再试；使用幂等键重试不会重复执行。',
      en: 'The system is busy: the database is at work on other requests; try again shortly. A retry under the same idempotency key is not done twice.',
    },
    { facts: { reason: 'BUSY' } },
  );

/** Whether the database refused to remove a row because others refer to it. */
export const isReferredTo = (error: unknown): boolean => {
  const { code, driverError } = (error ?? {}) as DatabaseError;
  return (driverError?.code ?? code) === '23503';
};

/**
 * What a failure of the database means to the caller, or null where the error is none of the database's.
 * Values that PostgreSQL itself refuses come out as INVALID without its words.
 */
export const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error;
  const { code: ownCode, driverError, name = '', message = '' } = (error ?? {}) as DatabaseError;
  const code = driverError?.code ?? ownCode ?? '';
  if (code === allAtWork || message === allAtWorkWords) return busy();
  if (gone.test(code) || goneWords.test(message) || /AlreadyReleasedError$/.test(name)) return unreachable();
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
