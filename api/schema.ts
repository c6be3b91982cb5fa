import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { accessResolvers } from './access/access.resolvers.ts';
import { jobResolvers } from './jobs/jobs.resolvers.ts';
import { notificationResolvers } from './notifications/notifications.resolvers.ts';
import { orgResolvers } from './org/org.resolvers.ts';
import { performanceResolvers } from './performance/performance.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { ticketResolvers } from './tickets/tickets.resolvers.ts';

/** Every resolver of the product: the one file that knows them all. */
export const resolvers = [
  ...orgResolvers,
  ...jobResolvers,
  ...accessResolvers,
  ...ticketResolvers,
  ...performanceResolvers,
  ...notificationResolvers,
  ...searchResolvers,
] as unknown as NonEmptyArray<NewableFunction>;

/** Builds the schema that the server serves. */
export const makeSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: resolvers as never,
    // Inputs are checked by their decorators; what was sent never goes back into an error.
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
