import { CoverageResolver } from './coverage.resolver.ts';
import { ResponsibilityResolver } from './responsibility.resolver.ts';

/** The resolvers of the room. */
export const coverageResolvers = [CoverageResolver, ResponsibilityResolver];
