import pg from 'pg';
import { DataSource } from 'typeorm';
import { OpeningTables1795300000000 } from '../schema/migrations/1795300000000-opening-tables.ts';
import { BackgroundWork1795400000000 } from '../schema/migrations/1795400000000-background-work.ts';
import { Accounts1795500000000 } from '../schema/migrations/1795500000000-accounts.ts';
import { SearchNames1795600000000 } from '../schema/migrations/1795600000000-search-names.ts';
import { Snapshots1795700000000 } from '../schema/migrations/1795700000000-snapshots.ts';
import { DirectSubordinates1795800000000 } from '../schema/migrations/1795800000000-direct-subordinates.ts';
import { UnendedTickets1795900000000 } from '../schema/migrations/1795900000000-unended-tickets.ts';
import { ClosedAccounts1796020000000 } from '../schema/migrations/1796020000000-closed-accounts.ts';
import { OrganisationInTime1796100000000 } from '../schema/migrations/1796100000000-organisation-in-time.ts';
import { Leaving1796200000000 } from '../schema/migrations/1796200000000-leaving.ts';
import { SetAsideAssignments1796980000010 } from '../schema/migrations/1796980000010-set-aside-assignments.ts';
import { Acknowledgements1796300000000 } from '../schema/migrations/1796300000000-acknowledgements.ts';
import { JobImports1796400000000 } from '../schema/migrations/1796400000000-job-imports.ts';
import { QualificationRecords1796420000000 } from '../schema/migrations/1796420000000-qualification-records.ts';
import { OwnFit1796420100000 } from '../schema/migrations/1796420100000-own-fit.ts';
import { RanksAndHeadsInTime1796450000000 } from '../schema/migrations/1796450000000-ranks-and-heads-in-time.ts';
import { Training1796430000000 } from '../schema/migrations/1796430000000-training.ts';
import { WholeJobDescription1796460000000 } from '../schema/migrations/1796460000000-whole-job-description.ts';
import { SheetImports1796440000000 } from '../schema/migrations/1796440000000-sheet-imports.ts';
import { AuthorsOfImports1796980000040 } from '../schema/migrations/1796980000040-authors-of-imports.ts';
import { OfferedAbilities1796520000000 } from '../schema/migrations/1796520000000-offered-abilities.ts';
import { LimitedGrants1796600000000 } from '../schema/migrations/1796600000000-limited-grants.ts';
import { HeadcountRequests1796660000000 } from '../schema/migrations/1796660000000-headcount-requests.ts';
import { AuditedChanges1796570000000 } from '../schema/migrations/1796570000000-audited-changes.ts';
import { SingleSignOn1796610000000 } from '../schema/migrations/1796610000000-single-sign-on.ts';
import { FirstPasswords1796611000000 } from '../schema/migrations/1796611000000-first-passwords.ts';
import { EarlierReturnReasons1796461000000 } from '../schema/migrations/1796461000000-earlier-return-reasons.ts';
import { SuggestionsWritten1796531000000 } from '../schema/migrations/1796531000000-suggestions-written.ts';
import { HiddenCustomers1796630000000 } from '../schema/migrations/1796630000000-hidden-customers.ts';
import { TicketParties1796850000000 } from '../schema/migrations/1796850000000-ticket-parties.ts';
import { LapsingBeforeItBegins1796950100000 } from '../schema/migrations/1796950100000-lapsing-before-it-begins.ts';
import { RightsTold1796950000000 } from '../schema/migrations/1796950000000-rights-told.ts';
import { AddressHolders1796930000000 } from '../schema/migrations/1796930000000-address-holders.ts';
import { TicketOrderCovers1796920000000 } from '../schema/migrations/1796920000000-ticket-order-covers.ts';
import { NoEmptyingOfTheLog1796871000000 } from '../schema/migrations/1796871000000-no-emptying-of-the-log.ts';
import { HandedOnOnce1796871100000 } from '../schema/migrations/1796871100000-handed-on-once.ts';
import { EarlierAnswers1796910100000 } from '../schema/migrations/1796910100000-earlier-answers.ts';
import { HouseNetworks1796910000000 } from '../schema/migrations/1796910000000-house-networks.ts';
import { VersionsAtTheEnd1796970000000 } from '../schema/migrations/1796970000000-versions-at-the-end.ts';
import { SignedDoubts1796530000000 } from '../schema/migrations/1796530000000-signed-doubts.ts';
import { EditedRoles1796670000000 } from '../schema/migrations/1796670000000-edited-roles.ts';
import { AuditChain1796620000000 } from '../schema/migrations/1796620000000-audit-chain.ts';
import { AuditUnitsOfRequests1796620200000 } from '../schema/migrations/1796620200000-audit-units-of-requests.ts';
import { AuditUnitsByKind1796620100000 } from '../schema/migrations/1796620100000-audit-units-by-kind.ts';
import { OneOfTwo1796800000000 } from '../schema/migrations/1796800000000-one-of-two.ts';
import { AccessReviews1796820000000 } from '../schema/migrations/1796820000000-access-reviews.ts';
import { PersonalGrants1796650000000 } from '../schema/migrations/1796650000000-personal-grants.ts';
import { WhyTakenBack1796830000000 } from '../schema/migrations/1796830000000-why-taken-back.ts';
import { SeeingAs1796680000000 } from '../schema/migrations/1796680000000-seeing-as.ts';
import { accessEntities } from './access/access.entities.ts';
import { auditEntities } from './audit/audit.entities.ts';
import { SnakeNames } from './core/names.ts';
import { SharedPool } from './core/pool/shared-pool.ts';
import type { Sharing } from './core/pool/shares.ts';
import { jobEntities } from './jobs/jobs.entities.ts';
import { notificationEntities } from './notifications/notifications.entities.ts';
import { orgEntities } from './org/org.entities.ts';
import { performanceEntities } from './performance/performance.entities.ts';
import { ticketEntities } from './tickets/tickets.entities.ts';
import { trainingEntities } from './training/training.entities.ts';

/** How long the database is waited for, in milliseconds. */
export const databasePatience = {
  /** Waiting for a connection, a free one or a new one: UNAVAILABLE. */
  connectMs: 3_000,
  /** A statement that takes longer is stopped: TIMEOUT. */
  statementMs: 10_000,
  /** Waiting for a lock that another transaction holds: RETRY. */
  lockMs: 5_000,
} as const;

/** Connections that are kept free of requests, for timers and for telling whether the database is there. */
const reserved = 2;

type Patience = Readonly<Record<keyof typeof databasePatience, number>>;

/** How the connections of a node are shared out among requests, so that nobody stands in everybody's way. */
export const databaseSharing = {
  requests: 10,
  account: 4,
  /** Fewer than of the account: a program that runs wild with a token does not lock its owner out of the app. */
  credential: 3,
  line: 200,
  // Whoever is first in a line has a place by then: so long a statement takes at most.
  waitMs: databasePatience.statementMs,
} as const satisfies Sharing;

/** How a database is connected to, where that is not the usual way. */
export interface DataSourceOptions {
  /** All connections, those that requests leave free included. */
  readonly poolSize?: number;
  readonly sharing?: Partial<Sharing>;
  readonly patience?: Partial<Patience>;
}

const settings = ({ connectMs, statementMs, lockMs }: Patience) => ({
  connectionTimeoutMillis: connectMs,
  // Connections are kept: with them go their prepared statements.
  idleTimeoutMillis: 0,
  keepAlive: true,
  statement_timeout: statementMs,
  lock_timeout: lockMs,
  idle_in_transaction_session_timeout: 15_000,
  options: '-c timezone=UTC',
});

/** The class of pools that share out like this: TypeORM makes its pool itself. */
const poolSharing = (sharing: Sharing): typeof pg.Pool =>
  class extends SharedPool {
    constructor(config: pg.PoolConfig) {
      super(config, sharing);
    }
  };

/** Connects every entity and migration to a database. Migrations are run by `database/migrate.ts`, never by themselves. */
export const makeDataSource = (
  url: string,
  { poolSize = databaseSharing.requests + reserved, patience, sharing }: DataSourceOptions = {},
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    driver: { ...pg, Pool: poolSharing({ ...databaseSharing, ...sharing }) },
    entities: [
      ...orgEntities,
      ...jobEntities,
      ...accessEntities,
      ...trainingEntities,
      ...ticketEntities,
      ...performanceEntities,
      ...notificationEntities,
      ...auditEntities,
    ],
    migrations: [
      OpeningTables1795300000000,
      BackgroundWork1795400000000,
      Accounts1795500000000,
      SearchNames1795600000000,
      Snapshots1795700000000,
      DirectSubordinates1795800000000,
      UnendedTickets1795900000000,
      ClosedAccounts1796020000000,
      OrganisationInTime1796100000000,
      Leaving1796200000000,
      SetAsideAssignments1796980000010,
      Acknowledgements1796300000000,
      JobImports1796400000000,
      QualificationRecords1796420000000,
      OwnFit1796420100000,
      Training1796430000000,
      RanksAndHeadsInTime1796450000000,
      WholeJobDescription1796460000000,
      SheetImports1796440000000,
      EarlierReturnReasons1796461000000,
      SignedDoubts1796530000000,
      SuggestionsWritten1796531000000,
      OfferedAbilities1796520000000,
      AuthorsOfImports1796980000040,
      AuditedChanges1796570000000,
      LimitedGrants1796600000000,
      EditedRoles1796670000000,
      HeadcountRequests1796660000000,
      AuditChain1796620000000,
      PersonalGrants1796650000000,
      WhyTakenBack1796830000000,
      OneOfTwo1796800000000,
      SeeingAs1796680000000,
      AccessReviews1796820000000,
      SingleSignOn1796610000000,
      AuditUnitsByKind1796620100000,
      AuditUnitsOfRequests1796620200000,
      HiddenCustomers1796630000000,
      TicketParties1796850000000,
      AddressHolders1796930000000,
      TicketOrderCovers1796920000000,
      RightsTold1796950000000,
      LapsingBeforeItBegins1796950100000,
      VersionsAtTheEnd1796970000000,
      HouseNetworks1796910000000,
      EarlierAnswers1796910100000,
      NoEmptyingOfTheLog1796871000000,
      HandedOnOnce1796871100000,
      FirstPasswords1796611000000,
    ],
    namingStrategy: new SnakeNames(),
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize,
    applicationName: 'remit',
    extra: settings({ ...databasePatience, ...patience }),
  });

/** Connects to a streaming replica. It connects when it is used, so that one that is away holds nothing up. */
export const makeReadPool = (url: string): pg.Pool => {
  const pool = new SharedPool(
    {
      connectionString: url,
      max: databaseSharing.requests,
      application_name: 'remit',
      ...settings(databasePatience),
    },
    databaseSharing,
  );
  // A connection that breaks while nobody uses it is replaced when one is needed.
  pool.on('error', () => undefined);
  return pool;
};

/**
 * Opens all connections of the pool. One that is still to be made when thousands of requests come at once would stand
 * behind all of them, and be given up as unreachable.
 */
export const fillPool = async (db: DataSource): Promise<void> => {
  await Promise.all(Array.from({ length: db.options.poolSize ?? 1 }, () => db.query('SELECT 1')));
};
