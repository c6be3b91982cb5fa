import { SearchResolver } from './search.resolver.ts';

/** What can be asked of the room. */
export const searchResolvers = [SearchResolver];
