import { bankCast } from './content/bank/cast.ts';
import { bankCategories } from './content/bank/categories.ts';
import { bankJobs } from './content/bank/jobs.ts';
import { bankMatters } from './content/bank/matters.ts';
import { bankPeople } from './content/bank/people.ts';
import { bankPosts } from './content/bank/posts.ts';
import { bankRanks } from './content/bank/ranks.ts';
import { bankUnits } from './content/bank/units.ts';
import { cableCast, cableCustomers } from './content/cable/cast.ts';
import { cableJobs } from './content/cable/jobs.ts';
import { cableCategories, cableMatters } from './content/cable/matters.ts';
import { cablePeople } from './content/cable/people.ts';
import { cablePosts } from './content/cable/posts.ts';
import { cableUnits } from './content/cable/units.ts';
import type { CategoryContent } from './content/categories.ts';
import { telecomCategories } from './content/categories.ts';
import { telecomMatters } from './content/complaints.ts';
import { telecomJobs } from './content/jobs.ts';
import type { MatterContent } from './content/matter.ts';
import { mobileCast } from './content/mobile/cast.ts';
import { mobileJobs } from './content/mobile/jobs.ts';
import { mobileCategories, mobileMatters } from './content/mobile/matters.ts';
import { mobilePeople } from './content/mobile/people.ts';
import { mobilePosts } from './content/mobile/posts.ts';
import { mobileUnits } from './content/mobile/units.ts';
import { telecomPeople } from './content/people.ts';
import { telecomPosts } from './content/posts.ts';
import { telecomRecords } from './content/records.ts';
import type { JobVersion, OrganisationContent } from './content/shapes.ts';
import { telecomUnits } from './content/units.ts';
import { describedOrganisations } from './described.ts';
import { callsOf } from './history/calls.ts';
import type { Call } from './history/calls.ts';
import { telecomCast } from './history/cast.ts';
import type { Cast } from './history/cast.ts';
import { fewCallsOf } from './history/few-calls.ts';
import { fewTicketsOf } from './history/few-tickets.ts';
import type { Span } from './history/span.ts';
import type { Story } from './history/story.ts';
import { ticketsOf } from './history/tickets.ts';

/** What an organisation's customers bring up, and what becomes of it. */
interface Service {
  readonly categories: readonly CategoryContent[];
  readonly matters: readonly MatterContent[];
  readonly cast: Cast;
  readonly stories: (span: Span) => readonly Story[];
  readonly calls: (span: Span) => Iterable<Call>;
}

/** All that the demo tells of one organisation. */
export interface DemoOrganisation extends OrganisationContent {
  readonly jobs: readonly JobVersion[];
  /** Whether its people's training is told; one organisation's is. */
  readonly training?: true;
  /** Whether its people ask for seats; one organisation's do. */
  readonly seats?: true;
  /** Its tickets and calls; left out where it is told by its papers alone. */
  readonly service?: Service;
}

const telecom: DemoOrganisation = {
  staffNumbers: 'SX',
  units: telecomUnits,
  posts: telecomPosts,
  people: telecomPeople,
  records: telecomRecords,
  training: true,
  seats: true,
  jobs: telecomJobs,
  service: {
    categories: telecomCategories,
    matters: telecomMatters,
    cast: telecomCast,
    stories: ticketsOf,
    calls: callsOf,
  },
};

const bank: DemoOrganisation = {
  staffNumbers: 'JS',
  units: bankUnits,
  posts: bankPosts,
  people: bankPeople,
  ranks: bankRanks,
  jobs: bankJobs,
  service: {
    categories: bankCategories,
    matters: bankMatters,
    cast: bankCast,
    stories: (span) =>
      fewTicketsOf(span, { seed: 'bank', count: 240, young: 24, cast: bankCast, matters: bankMatters }),
    calls: (span) => fewCallsOf(span, { seed: 'bank calls', perDay: 60, teams: [['bank-business', 0.91]] }),
  },
};

const cable: DemoOrganisation = {
  staffNumbers: 'ZB',
  units: cableUnits,
  posts: cablePosts,
  people: cablePeople,
  jobs: cableJobs,
  service: {
    categories: cableCategories,
    matters: cableMatters,
    cast: cableCast,
    stories: (span) =>
      fewTicketsOf(span, {
        seed: 'cable',
        count: 360,
        young: 45,
        cast: cableCast,
        matters: cableMatters,
        from: cableCustomers,
      }),
    calls: (span) =>
      fewCallsOf(span, {
        seed: 'cable calls',
        perDay: 90,
        teams: [
          ['cable-shift-1', 0.93],
          ['cable-shift-2', 0.88],
        ],
      }),
  },
};

const mobile: DemoOrganisation = {
  staffNumbers: 'LJ',
  units: mobileUnits,
  posts: mobilePosts,
  people: mobilePeople,
  jobs: mobileJobs,
  service: {
    categories: mobileCategories,
    matters: mobileMatters,
    cast: mobileCast,
    stories: (span) =>
      fewTicketsOf(span, { seed: 'mobile', count: 60, young: 14, cast: mobileCast, matters: mobileMatters }),
    calls: () => [],
  },
};

/** The demo's organisations, the big one first; their ids and ticket numbers follow this order. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  telecom,
  bank,
  cable,
  mobile,
  ...describedOrganisations,
];

/** The key of an organisation's root unit. */
export const rootOf = ({ units }: OrganisationContent): string => units[0]?.key ?? '';
