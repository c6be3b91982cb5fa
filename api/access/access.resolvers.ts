import './foreseen.ts';
import './held-posts.ts';
import { ExplainResolver } from './explain.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

/** What can be asked of the room. */
export const accessResolvers = [ViewerResolver, ExplainResolver];
