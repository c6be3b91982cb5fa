import { GraphQLError, Kind, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { say, type Bilingual, type Locale } from '../core/bilingual.ts';
import { refusalOf } from '../core/database-error.ts';
import { mistakesIn } from '../core/input-check.ts';
import { coercionProblem } from './coercion.ts';
import { faultOf, invalid, Refusal, type FieldProblem } from '../core/refusal.ts';

/** INVALID for mistakes that say only what is wrong: the message names the fields, which stand beside inputs by themselves. */
const refused = (mistakes: readonly FieldProblem[]): Refusal => {
  const named = ({ path, text }: FieldProblem): Bilingual => ({
    zh: `${path} ${text.zh}`,
    en: `${path} ${text.en}`,
  });
  const { text } = invalid(...mistakes.map((mistake) => ({ ...mistake, text: named(mistake) })));
  return new Refusal('INVALID', text, { fields: mistakes });
};

/** The argument whose checks failed: the one that holds an input; every field of ours takes at most one of these. */
const checkedArgument = (error: unknown): string => {
  const [node] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  const names = node?.kind === Kind.FIELD ? (node.arguments ?? []).map(({ name }) => name.value) : [];
  return ['input', 'filter'].find((name) => names.includes(name)) ?? '';
};

const refusalIn = (error: unknown): Refusal | null => {
  const original = error instanceof GraphQLError ? (error.originalError ?? null) : error;
  if (original instanceof ArgumentValidationError)
    return refused(mistakesIn(original.extensions.validationErrors, checkedArgument(error)));
  return original ? refusalOf(original) : null;
};

// Errors of the request itself, which graphql and Apollo word for programmers; they tell nothing of our insides.
const spoken = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const answer = (
  formatted: GraphQLFormattedError,
  { code, text, details }: Refusal,
  locale: Locale,
): GraphQLFormattedError => ({
  message: say(text, locale),
  ...(formatted.locations && { locations: formatted.locations }),
  ...(formatted.path && { path: formatted.path }),
  extensions: {
    code,
    ...(details.fields && {
      fields: details.fields.map((field) => ({
        path: field.path,
        code: field.code,
        message: say(field.text, locale),
      })),
    }),
    ...details.facts,
  },
});

// What graphql says after the first fifty values that do not fit.
const manyMisfits = /^Too many errors processing variables/;

const andMore = new Refusal('INVALID', {
  zh: '输入有误：错误过多，只列出前 50 处。',
  en: 'The input was not accepted: there are more mistakes than the 50 that are listed.',
});

/** What wording an error needs of the request that it belongs to. */
export interface ErrorRequest {
  readonly locale: Locale;
  readonly requestId: string;
  /** Which argument each variable stands for. */
  readonly argumentOf: ReadonlyMap<string, string>;
  readonly schema: GraphQLSchema;
  /** Told of errors that are ours, with the reference that the caller is shown. */
  readonly report: (error: unknown, reference: string) => void;
}

/**
 * What a caller is told of an error: refusals in the caller's language; faults of the request as they are; anything
 * else is ours, is reported, and shows nothing but a reference.
 */
export const answerError = (
  formatted: GraphQLFormattedError,
  error: unknown,
  request: ErrorRequest,
): GraphQLFormattedError => {
  const { locale, requestId, argumentOf, schema, report } = request;
  const refusal = refusalIn(error);
  if (refusal) return answer(formatted, refusal, locale);
  if (manyMisfits.test(formatted.message)) return answer(formatted, andMore, locale);
  const code = String(formatted.extensions?.['code'] ?? '');
  if (code === 'BAD_USER_INPUT') {
    const problem = coercionProblem(formatted.message, argumentOf, schema);
    if (problem) return answer(formatted, refused([problem]), locale);
  }
  if (spoken.has(code)) return { ...formatted, extensions: { code } };
  report(error, requestId);
  return {
    message: say(faultOf(requestId), locale),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL', reference: requestId },
  };
};
