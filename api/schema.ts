import type { GraphQLSchema } from 'graphql';
import { buildSchema, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { guardFields } from './core/guard-fields.ts';
import { checkArgument } from './core/input-check.ts';
import { offerNothingWhileLooking } from './core/offers.ts';
import { readOffRows } from './core/read/connection-field.ts';
import { coverageResolvers } from './coverage/coverage.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import { accessResolvers } from './access/access.resolvers.ts';
import { jobResolvers } from './jobs/jobs.resolvers.ts';
import { notificationResolvers } from './notifications/notifications.resolvers.ts';
import { orgResolvers } from './org/org.resolvers.ts';
import { performanceResolvers } from './performance/performance.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { ticketResolvers } from './tickets/tickets.resolvers.ts';
import { trainingResolvers } from './training/training.resolvers.ts';

/** Every resolver of the product: the one file that knows them all. */
export const resolvers = [
  ...orgResolvers,
  ...jobResolvers,
  ...trainingResolvers,
  ...accessResolvers,
  ...ticketResolvers,
  ...performanceResolvers,
  ...coverageResolvers,
  ...notificationResolvers,
  ...searchResolvers,
  ...auditResolvers,
] as unknown as NonEmptyArray<NewableFunction>;

/** Builds the schema that the server serves. */
export const makeSchema = async (): Promise<GraphQLSchema> => {
  const { authorizedFields, middlewares, objectTypes } = getMetadataStorage();
  // Access is decided in the read path and in commands, nowhere else.
  if (authorizedFields.length + middlewares.length > 0)
    throw new Error('@Authorized and @UseMiddleware are not used: they would be dropped silently.');
  // Fields without a resolver are read off their row by graphql itself, without the detour over a function each.
  for (const type of objectTypes) type.simpleResolvers = true;
  const schema = await buildSchema({
    resolvers: resolvers as never,
    // Its own way loads class-validator anew for every argument.
    validateFn: (value) => checkArgument(value),
  });
  readOffRows(schema);
  guardFields(schema);
  offerNothingWhileLooking(schema);
  return schema;
};
