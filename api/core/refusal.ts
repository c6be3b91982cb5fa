import type { Bilingual } from './bilingual.ts';

/** Every way in which Remit says no; docs/errors.md explains what a caller should do about each. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'INVALID_STATE'
  | 'CONFLICT'
  | 'NEEDS_APPROVAL'
  | 'IDEMPOTENCY_MISMATCH'
  | 'RATE_LIMITED'
  | 'RETRY'
  | 'TIMEOUT'
  | 'UNAVAILABLE';

/** One field of the input that was not accepted. `path` is dotted from the argument, such as `input.duties.0.heading`. */
export interface FieldProblem {
  readonly path: string;
  /** What kind of mistake, in one word for machines: REQUIRED, TOO_LONG, TOO_SMALL, UNKNOWN, FORMAT … */
  readonly code: string;
  readonly text: Bilingual;
}

/** A refusal that is meant to be read by the person who asked; any other error is ours and is shown as a reference only. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly text: Bilingual,
    readonly details: {
      readonly fields?: readonly FieldProblem[];
      /** Further facts for programs, such as the current revision of a CONFLICT. Never anything that the caller may not see. */
      readonly facts?: Readonly<Record<string, unknown>>;
      /** Whether its words are the whole reason, such as that it is about oneself: no right is wanting that could be asked about. */
      readonly isWholeReason?: boolean;
    } = {},
  ) {
    // Nobody reads where a refusal came from, and writing that down costs as much as all else of a small request.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(text.en);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'Refusal';
  }
}

/** The one reason that is told where a sentence stands for a refusal: that of the first field that it names, else its words. */
export const reasonOf = ({ text, details }: Refusal): Bilingual => details.fields?.[0]?.text ?? text;

/** INVALID with the fields named: what was wrong with each and what is allowed. */
export const invalid = (...fields: readonly FieldProblem[]): Refusal =>
  new Refusal(
    'INVALID',
    {
      zh: `输入有误：${fields.map(({ text }) => text.zh).join('；')}`,
      en: `The input was not accepted: ${fields.map(({ text }) => text.en).join('; ')}`,
    },
    { fields },
  );

/**
 * INVALID_STATE of what a field of the input names: it is not the time for it, and no other value of the same kind would be
 * wrong for that reason.
 */
export const invalidState = (
  path: string,
  text: Bilingual,
  facts?: Readonly<Record<string, unknown>>,
): Refusal =>
  new Refusal('INVALID_STATE', text, {
    fields: [{ path, code: 'INVALID_STATE', text }],
    ...(facts && { facts }),
  });

/**
 * What a person gets who asks for something that is not there, or that they may not know of: the same words.
 *
 * @param path the field of the input that named it, if one did.
 */
export const notFound = (what: Bilingual, path?: string): Refusal => {
  const text = {
    zh: `找不到该${what.zh}，或者您无权查看。`,
    en: `There is no such ${what.en}, or you may not see it.`,
  };
  return new Refusal('NOT_FOUND', text, path ? { fields: [{ path, code: 'NOT_FOUND', text }] } : {});
};

/** What is said of a fault that is ours: nothing but the reference under which the log has it. */
export const faultOf = (reference: string): Bilingual => ({
  zh: `系统出现内部错误，请联系管理员并提供编号 ${reference}。`,
  en: `Something went wrong on our side; tell the administrator the reference ${reference}.`,
});
