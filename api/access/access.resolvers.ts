import './access.audited.ts';
import './roles/role.audited.ts';
import './review/review.audited.ts';
import './review/review.policy.ts';
import './accounts/leavers.ts';
import './personal/setting-aside.ts';
import './foreseen.ts';
import './held-posts.ts';
import './impact.ts';
import './who-may.ts';
import './why/asking.computed.ts';
import { AccountsResolver } from './accounts/accounts.resolver.ts';
import { AccountResolver } from './accounts/account.resolver.ts';
import { ExplainedRecordResolver, RecordOfPeopleResolver } from './why/record.resolver.ts';
import {
  ExplainedSignInResolver,
  PersonAccessSignInResolver,
  PersonToAskResolver,
} from './why/sign-in.resolver.ts';
import { WhyResolver } from './why/why.resolver.ts';
import './roles/role.policy.ts';
import { PositionRolesResolver } from './roles/position-roles.resolver.ts';
import { RoleResolver } from './roles/role.resolver.ts';
import { CertificateRulePreviewResolver } from './certificate-rule/rule.preview.resolver.ts';
import { CoverResolver } from './cover/cover.resolver.ts';
import { ConflictResolver } from './conflicts/conflict.resolver.ts';
import { LocaleResolver } from './locale.resolver.ts';
import { PasswordResolver } from './passwords/password.resolver.ts';
import { AccessReviewMutations } from './review/review.mutations.ts';
import { AccessReviewItemResolver } from './review/review.item.resolver.ts';
import { AccessReviewResolver } from './review/review.resolver.ts';
import { PersonalGrantResolver } from './personal/personal-grant.resolver.ts';
import { SessionResolver, ViewerSessionsResolver } from './session.resolver.ts';
import { SingleSignOnResolver } from './single-sign-on/single-sign-on.resolver.ts';
import { SeeingAsResolver } from './seeing-as/seeing-as.resolver.ts';
import { AccessTokenResolver } from './tokens/access-token.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

/** What can be asked of the room. */
export const accessResolvers = [
  ViewerResolver,
  SessionResolver,
  ViewerSessionsResolver,
  AccessTokenResolver,
  PasswordResolver,
  SingleSignOnResolver,
  AccountResolver,
  AccountsResolver,
  LocaleResolver,
  WhyResolver,
  PersonToAskResolver,
  ExplainedSignInResolver,
  PersonAccessSignInResolver,
  ExplainedRecordResolver,
  RecordOfPeopleResolver,
  ConflictResolver,
  CoverResolver,
  CertificateRulePreviewResolver,
  SeeingAsResolver,
  PersonalGrantResolver,
  AccessReviewResolver,
  AccessReviewItemResolver,
  AccessReviewMutations,
  RoleResolver,
  PositionRolesResolver,
];
