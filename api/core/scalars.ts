import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { isDay } from './clock.ts';

const refuse = (what: string): never => {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
};

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const parseInstant = (value: unknown): Date => {
  if (typeof value !== 'string' || !instantPattern.test(value) || !isDay(value.slice(0, 10)))
    return refuse('An instant is written like 2026-03-02T09:00:00+08:00.');
  const instant = new Date(value);
  return Number.isNaN(instant.getTime())
    ? refuse('An instant is written like 2026-03-02T09:00:00+08:00.')
    : instant;
};

/** An instant, as ISO 8601 text in UTC with milliseconds. Input may carry any offset, but must carry one. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant in ISO 8601, answered in UTC such as 2026-03-02T01:00:00.000Z; input needs Z or an offset.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

const parseDay = (value: unknown): string =>
  typeof value === 'string' && isDay(value) ? value : refuse('A day is written like 2026-03-02.');

/** A calendar day in the organisation's zone, as `YYYY-MM-DD`; never shifted by anyone's time zone. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day of the organisation, such as 2026-03-02.',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
});

/** A universally unique identifier, made by the caller. */
export const UUID = GraphQLUUID;
