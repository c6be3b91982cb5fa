import { graphql, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { DataSource, EntityManager } from 'typeorm';
import { ArgumentValidationError } from 'type-graphql';
import { Refusal } from '../../../api/core/refusal.ts';
import type { Member } from './cast.ts';
import type { Expectation } from './expected.ts';

const codeOf = ({ originalError, message }: GraphQLError): string => {
  if (originalError instanceof Refusal) return originalError.code;
  return originalError instanceof ArgumentValidationError ? 'INVALID' : `broken: ${message}`;
};

class NotMeant extends Error {}

/** Lets work do all that it does, and takes back what it wrote: no transaction of it is committed. */
export const takenBack = async <Result>(db: DataSource, work: () => Promise<Result>): Promise<Result> => {
  const { transaction } = db;
  const begin: (work: (manager: EntityManager) => Promise<void>) => Promise<void> = transaction.bind(db);
  const dry = async (act: (manager: EntityManager) => Promise<unknown>): Promise<unknown> => {
    let answer: unknown;
    try {
      await begin(async (manager) => {
        answer = await act(manager);
        throw new NotMeant();
      });
    } catch (error) {
      if (!(error instanceof NotMeant)) throw error;
    }
    return answer;
  };
  db.transaction = dry as never;
  try {
    return await work();
  } finally {
    db.transaction = transaction;
  }
};

/** The codes with which a call was refused; none where it was answered. */
export const askedAs = async (
  schema: GraphQLSchema,
  { context }: Member,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<{
  readonly codes: readonly string[];
  readonly texts: readonly string[];
  readonly data: unknown;
}> => {
  const { errors = [], data } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: await context(),
  });
  return { codes: errors.map(codeOf), texts: errors.map(({ message }) => message), data };
};

const later = new Set(['INVALID', 'INVALID_STATE', 'CONFLICT', 'NEEDS_APPROVAL']);

/**
 * Whether codes are what was expected. Who may do it does it, or is told that it is not the time; nobody else is told
 * even that, except who had a part in it.
 */
export const isAsExpected = (
  codes: readonly string[],
  { outcome, mayBeToldOfState }: Expectation,
): boolean => {
  if (outcome === 'ALLOWED') return codes.every((code) => later.has(code));
  if (mayBeToldOfState && codes.length > 0 && codes.every((code) => later.has(code))) return true;
  return codes.length > 0 && codes.every((code) => code === outcome);
};
