import type { World } from '../world.ts';
import { aboutAccounts } from './accounts.ts';
import { aboutOneself } from './account.ts';
import { aboutSeats } from './headcount.ts';
import { aboutImports } from './imports.ts';
import { aboutJobs } from './jobs.ts';
import { aboutOutages } from './outages.ts';
import { aboutPeople } from './people.ts';
import { aboutPersonalGrants } from './personal-grants.ts';
import { aboutPosts } from './posts.ts';
import { aboutReviews } from './access-reviews.ts';
import { aboutRanks } from './ranks.ts';
import { aboutRecords } from './records.ts';
import { aboutRoles } from './roles.ts';
import { aboutSeeingAs } from './seeing-as.ts';
import { aboutSheets } from './sheets.ts';
import { aboutTickets } from './tickets.ts';
import { aboutTraining } from './training.ts';
import { aboutUnits } from './units.ts';
import type { MutationStep } from './step.ts';

/** Mutations that take no idempotency key; what each is given so that only who asks can be wrong. */
export const keyless: Readonly<Record<string, object>> = {
  signIn: { email: 'agent@world.test', password: 'correct horse battery' },
  signOut: {},
  changePassword: { input: { currentPassword: 'none', newPassword: 'correct horse battery' } },
  requestPasswordReset: { input: { email: 'agent@world.test' } },
  setPassword: { input: { secret: 'x'.repeat(43), newPassword: 'correct horse battery' } },
};

/** A story in which every mutation that takes an idempotency key is done at least once, by somebody who may. */
export const everyMutation = (world: World, categoryId: string): readonly MutationStep[] => [
  ...aboutTickets(world, categoryId),
  ...aboutJobs(world),
  ...aboutOneself(world),
  ...aboutAccounts(world),
  ...aboutRoles(world),
  ...aboutPeople(world),
  ...aboutPersonalGrants(world),
  ...aboutReviews(world),
  ...aboutOutages(world),
  ...aboutSeeingAs(world),
  ...aboutUnits(world),
  ...aboutPosts(world),
  ...aboutSeats(world),
  ...aboutRanks(world),
  ...aboutRecords(world),
  ...aboutImports(world),
  ...aboutTraining(world),
  ...aboutSheets(world),
];
