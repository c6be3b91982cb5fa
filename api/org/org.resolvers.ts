import './headcount/headcount.audited.ts';
import './org.audited.ts';
import './ranks/rank.audited.ts';
import { PositionMutations } from './positions/position.mutations.ts';
import { UnitMutations } from './units/unit.mutations.ts';
import './org.children.ts';
import './org.policy.ts';
import './org.searched.ts';
import './headcount/headcount.policy.ts';
import { HeadcountMutations } from './headcount/headcount.mutations.ts';
import {
  HeadcountResolver,
  PositionSeatsResolver,
  UnitSeatsResolver,
} from './headcount/headcount.resolver.ts';
import { OrgUnitResolver } from './units/org-unit.resolver.ts';
import { OrgTreeResolver } from './picture/org-tree.resolver.ts';
import { AssignmentResolver, HoldersResolver } from './people/assignment.resolver.ts';
import { LeavingResolver } from './people/leaving.resolver.ts';
import { PersonResolver } from './people/person.resolver.ts';
import { SheetResolver } from './sheets/sheet.resolver.ts';
import { RankResolver } from './ranks/rank.resolver.ts';
import { PositionResolver } from './positions/position.resolver.ts';

/** What can be asked of the room. */
export const orgResolvers = [
  OrgUnitResolver,
  UnitMutations,
  OrgTreeResolver,
  PositionResolver,
  PositionMutations,
  RankResolver,
  PersonResolver,
  AssignmentResolver,
  HoldersResolver,
  LeavingResolver,
  SheetResolver,
  HeadcountResolver,
  PositionSeatsResolver,
  UnitSeatsResolver,
  HeadcountMutations,
];
