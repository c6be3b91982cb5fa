import type { Ability } from '../../core/abilities.ts';
import type { FormText } from '../../core/form-text.ts';
import type { CareerKind, FormList, TimePattern } from '../../jobs/job-extras.words.ts';
import type { JobSection } from '../../jobs/job.sections.ts';
import type { RecordsContent } from './record.lines.ts';

/** A unit of a demo organisation; `key` is how the rest of the content calls it. */
export interface UnitContent {
  readonly key: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly region?: string;
  readonly duties?: readonly string[];
}

/** The head of the printed form; what is not given here is not on the form. */
export type PostHeader = Partial<
  Record<
    | 'code'
    | 'tag'
    | 'owningCompany'
    | 'jobClass'
    | 'jobKind'
    | 'jobSeries'
    | 'payGrade'
    | 'workplace'
    | 'establishedOn'
    | 'directSubordinates'
    | 'staffUnderCharge',
    FormText
  >
>;

/** A rank of an organisation's ladder; 1 is the highest level, and ranks of one level are equivalent. */
export interface RankContent {
  readonly name: string;
  readonly level: number;
}

/** A post with its reporting line, roles and the relations that the documents name. */
export interface PostContent {
  readonly key: string;
  readonly unit: string;
  readonly title: string;
  readonly superior?: string;
  readonly isLead?: boolean;
  /** Approved seats; left out where no plan is known. */
  readonly seats?: number;
  readonly aliases?: readonly string[];
  readonly roles?: readonly string[];
  readonly header?: PostHeader;
  /** The rank of the ladder, by name; left out where it is not known. */
  readonly rank?: string;
  readonly relations?: readonly RelationContent[];
}

/** A relation as the document words it; `to` is the post it was resolved to, if any. */
export interface RelationContent {
  readonly kind:
    | 'SUPERIOR'
    | 'PEER'
    | 'DIRECT_SUBORDINATE'
    | 'INDIRECT_SUBORDINATE'
    | 'INTERNAL_CONTACT'
    | 'EXTERNAL_CONTACT';
  readonly name: string;
  readonly to?: string;
}

/** A made-up person with the posts held; days count back from the last day of the demo. */
export interface PersonContent {
  readonly key: string;
  readonly name: string;
  readonly gender: 'FEMALE' | 'MALE';
  readonly bornOn: string;
  readonly education: 'HIGH_SCHOOL' | 'SECONDARY_VOCATIONAL' | 'JUNIOR_COLLEGE' | 'BACHELOR' | 'MASTER_UP';
  readonly holds: readonly HoldingContent[];
}

/** A post held from so many days ago, perhaps until so many days ago. */
export interface HoldingContent {
  readonly post: string;
  readonly kind?: 'PRIMARY' | 'CONCURRENT' | 'ACTING';
  readonly since: number;
  readonly until?: number;
}

/** An organisation's people and places as content. */
export interface OrganisationContent {
  /** The letters before the numbers under which it keeps its staff. */
  readonly staffNumbers: string;
  readonly units: readonly UnitContent[];
  readonly posts: readonly PostContent[];
  readonly people: readonly PersonContent[];
  readonly ranks?: readonly RankContent[];
  /** What is known of them beside birth and schooling; left out where nobody keeps it. */
  readonly records?: RecordsContent;
}

/** How a duty is measured: words, or a target for a metric whose figure may be left open. */
export interface MeasureContent {
  readonly phrase: string;
  readonly metric?: string;
  readonly comparator?: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY';
  /** The form prints no comparator. */
  readonly assumed?: boolean;
  readonly target?: number | null;
  readonly unit?: string;
}

export interface DutyContent {
  readonly heading?: string;
  readonly statement: string;
  readonly tasks?: readonly string[];
  readonly share?: number;
  readonly level?: 'SUPPORT' | 'PARTIAL' | 'FULL';
  readonly sourceNumber?: string;
  readonly measures?: readonly MeasureContent[];
}

/** What the post may decide; with an ability it is the permission itself. */
export interface AuthorityContent {
  readonly kind: string;
  readonly text: string;
  readonly grants?: readonly [ability: Ability, scope: 'OWN' | 'UNIT' | 'SUBTREE' | 'ALL'];
  readonly condition?: 'TEAM_LEADER_ONLY';
  readonly moneyLimitMinor?: number;
  readonly seatLimit?: number;
  readonly isDelegable?: boolean;
}

export interface QualificationContent {
  readonly kind: string;
  readonly text: string;
  readonly preferred?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly options?: readonly string[];
  /** The field, the language or the certificate that is asked for. */
  readonly subject?: string;
  /** How well the language is to be spoken. */
  readonly level?: 'BASIC' | 'WORKING' | 'FLUENT' | 'NATIVE';
  /** The reading must still be confirmed by somebody. */
  readonly uncertain?: boolean;
}

/** What a job description says, apart from its life. */
export interface JobText {
  readonly variant: string;
  readonly purpose?: FormText;
  readonly coreDuty?: FormText;
  readonly background?: FormText;
  readonly conclusion?: FormText;
  readonly remarks?: FormText;
  readonly summary?: readonly string[];
  readonly headline?: readonly DutyContent[];
  readonly table?: readonly DutyContent[];
  readonly list?: readonly DutyContent[];
  readonly authorities?: readonly AuthorityContent[];
  readonly qualifications?: readonly QualificationContent[];
  readonly training?: readonly { readonly phase: 'PRE_SERVICE' | 'IN_SERVICE'; readonly text: string }[];
  readonly basis?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly issuedOn: string | null;
    readonly issuedBy: string | null;
    readonly number: string | null;
  }[];
  readonly shareReason?: string;
  /** Ways on from the post (F036). */
  readonly career?: readonly { readonly kind: CareerKind; readonly title: string }[];
  /** What is worked with, where and when, and what is kept (F023). */
  readonly conditions?: {
    readonly tools?: readonly string[];
    readonly environment?: FormText;
    readonly workingTime?: FormText;
    readonly timePatterns?: readonly TimePattern[];
    readonly records?: readonly string[];
  };
  /** Lists that the form has and leaves without a line, or does not have. */
  readonly emptyLists?: readonly { readonly list: FormList; readonly state: 'BLANK' | 'NONE' | 'ABSENT' }[];
}

/** One version of a post's job description. Days count back from the last day of the demo; negative ones lie ahead. */
export interface JobVersion {
  readonly post: string;
  readonly version: number;
  readonly text: JobText;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'REVIEWED' | 'APPROVED' | 'RETURNED';
  /** When it was begun; later steps follow within days. */
  readonly begun: number;
  readonly effective?: number;
  readonly ended?: number;
  readonly writer: string;
  readonly reviewer?: string;
  readonly approver?: string;
  /** Why it was sent back, section by section. */
  readonly returned?: readonly { readonly section: JobSection; readonly text: string }[];
}
