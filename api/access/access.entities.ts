import { Account } from './account.entity.ts';
import { PersonalGrant } from './personal/personal-grant.entity.ts';
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
  Role,
  RoleGrant,
  PositionRole,
  PersonalGrant,
];
