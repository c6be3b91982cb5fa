import { Account } from './account.entity.ts';
import { AccessReviewItem } from './review/access-review-item.entity.ts';
import { AccessReview } from './review/access-review.entity.ts';
import { AbilityUse } from './use/ability-use.entity.ts';
import { PersonalGrant } from './personal/personal-grant.entity.ts';
import { HouseNetwork } from './house-network.entity.ts';
import { KnownBrowser } from './known-browser.entity.ts';
import { PositionRole } from './roles/position-role.entity.ts';
import { RoleGrant } from './roles/role-grant.entity.ts';
import { Role } from './roles/role.entity.ts';
import { Session } from './session.entity.ts';
import { PasswordLink } from './passwords/password-link.entity.ts';
import { Throttle } from './throttle.entity.ts';
import { AccessToken } from './tokens/access-token.entity.ts';

/** The tables of the room. */
export const accessEntities = [
  Account,
  Session,
  AccessToken,
  PasswordLink,
  Throttle,
  KnownBrowser,
  HouseNetwork,
  Role,
  RoleGrant,
  PositionRole,
  PersonalGrant,
  AbilityUse,
  AccessReview,
  AccessReviewItem,
];
