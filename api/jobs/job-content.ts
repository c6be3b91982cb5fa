import type { Bilingual } from '../core/bilingual.ts';
import type {
  AuthorityCondition,
  AuthorityKind,
  AuthorityScope,
  QualificationKind,
  Strictness,
} from './job-lines.words.ts';
import type { Comparator, DutySection, JobVariant } from './job.words.ts';

/** What the rules look at in a measure. */
export interface MeasureContent {
  readonly seq: number;
  readonly metricCode: string | null;
  readonly comparator: Comparator | null;
  readonly targetValue: number | null;
}

/** What the rules look at in an authority line. */
export interface AuthorityContent {
  readonly seq: number;
  readonly kind: AuthorityKind;
  readonly condition: AuthorityCondition | null;
  readonly conditionText: string | null;
  readonly ability: string | null;
  readonly scope: AuthorityScope | null;
  /** The most seats; null or left out: not limited. */
  readonly seatLimit?: number | null;
  /** The most money in fen, as a whole number; null or left out: not limited. */
  readonly moneyLimitMinor?: string | null;
}

/** What the rules look at in the content of a version. Its lists stand in the order of the form. */
export interface JobContent {
  readonly variant: JobVariant;
  readonly shareReason: string | null;
  readonly duties: readonly {
    readonly section: DutySection;
    readonly seq: number;
    readonly importanceRank: number | null;
    readonly workTimePct: number | null;
    readonly measures: readonly MeasureContent[];
  }[];
  readonly authorities: readonly AuthorityContent[];
  readonly qualifications: readonly {
    readonly seq: number;
    readonly kind: QualificationKind;
    readonly strictness: Strictness;
    readonly certain: boolean;
    /** The doubt stood in what was signed already. */
    readonly doubtSigned: boolean;
  }[];
  /** Questions about the imported text that are still open. */
  readonly openQuestions: number;
  /** Pieces of the imported text that are still without a field. */
  readonly openPieces: number;
  /** How many posts report to the post. */
  readonly subordinates: number;
  /** Whether the post leads its unit. */
  readonly isLead: boolean;
}

/** Something that the rules of the form find in a version. */
export interface JobFinding {
  /** What kind, in one word for machines; `JobProblem.code` lists them. */
  readonly code: string;
  /** Where, such as `duties.TABLE.3` or `authorities.2`: list, section and place as printed. */
  readonly path: string;
  /** The other place, where two do not go together. */
  readonly otherPath?: string;
  readonly text: Bilingual;
  /** Whether the version cannot be handed in while it stands; otherwise it only wants to be looked at. */
  readonly blocks: boolean;
}
