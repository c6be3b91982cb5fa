import './org.children.ts';
import './org.policy.ts';
import './org.searched.ts';
import { OrgUnitResolver } from './org-unit.resolver.ts';
import { OrgTreeResolver } from './org-tree.resolver.ts';
import { PersonResolver } from './person.resolver.ts';
import { PositionResolver } from './position.resolver.ts';

/** What can be asked of the room. */
export const orgResolvers = [OrgUnitResolver, OrgTreeResolver, PositionResolver, PersonResolver];
