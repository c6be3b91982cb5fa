import type { FormText } from '../../core/form-text.ts';
import type { FormTextState } from '../../core/form-text.ts';
import type { PositionRelationKind } from '../../org/org.words.ts';
import type { MeasureFacts } from '../import/extracted.ts';
import type { RequirementFacts } from '../import/form/requirement-words.ts';
import type { RequirementKind } from '../import/form/form-fields.ts';
import type { BasisDocument, TrainingNeed } from '../job-extras.ts';
import type { AuthorityCondition, AuthorityKind } from '../job-lines.words.ts';
import type { DutySection, JobState, JobVariant, ResponsibilityLevel } from '../job.words.ts';

/** What the head of a form prints of the post. */
export interface PrintedPost {
  readonly title: string;
  /** The name of the unit. */
  readonly department: string;
  /** The title of the superior's post; null where there is none. */
  readonly superior: string | null;
  /** Approved seats; null where no plan is known. */
  readonly headcountPlan: number | null;
  readonly code: FormText;
  readonly tag: FormText;
  readonly owningCompany: FormText;
  readonly jobClass: FormText;
  readonly jobKind: FormText;
  readonly jobSeries: FormText;
  readonly payGrade: FormText;
  readonly workplace: FormText;
  readonly establishedOn: FormText;
  readonly directSubordinates: FormText;
  readonly staffUnderCharge: FormText;
  /** Who reports to the post, then names beside it as its documents print them, in their order. */
  readonly relations: readonly { readonly kind: PositionRelationKind; readonly name: string }[];
}

export interface PrintedMeasure extends MeasureFacts {
  readonly phrase: string;
}

export interface PrintedDuty {
  readonly section: DutySection;
  readonly seq: number;
  readonly sourceNumber: string | null;
  readonly importanceRank: number | null;
  readonly heading: string | null;
  readonly statement: string;
  readonly tasks: readonly string[];
  readonly workTimePct: number | null;
  readonly responsibilityLevel: ResponsibilityLevel | null;
  readonly measures: readonly PrintedMeasure[];
}

export interface PrintedPower {
  readonly kind: AuthorityKind;
  readonly text: string;
  readonly condition: AuthorityCondition | null;
  /** Another condition, in words. */
  readonly conditionText: string | null;
  readonly moneyLimitMinor: string | null;
  readonly seatLimit: number | null;
  readonly isDelegable: boolean;
}

export interface PrintedRequirement extends RequirementFacts {
  readonly kind: RequirementKind;
  readonly text: string;
}

/** What is written in a version, whole. */
export interface PrintedContent {
  readonly purpose: FormText;
  readonly coreDuty: FormText;
  readonly background: FormText;
  readonly conclusion: FormText;
  readonly remarks: FormText;
  readonly summary: readonly string[];
  readonly compiledOn: string | null;
  readonly analysedOn: string | null;
  readonly shareReason: string | null;
  readonly duties: readonly PrintedDuty[];
  readonly powers: readonly PrintedPower[];
  readonly requirements: readonly PrintedRequirement[];
  readonly training: readonly TrainingNeed[];
  readonly basisDocuments: readonly BasisDocument[];
  readonly tools: readonly string[];
  readonly environment: FormText;
  readonly workingTime: FormText;
  readonly timePatterns: readonly string[];
  readonly records: readonly string[];
  readonly careerPaths: readonly { readonly kind: string; readonly title: string }[];
  /** What the source says in place of lines, list by list. */
  readonly listStates: readonly { readonly list: string; readonly state: FormTextState }[];
}

/** Who signed, and on which day. */
export interface Signature {
  readonly name: string;
  /** The day in Shanghai; null where it was not kept. */
  readonly on: string | null;
}

/** A version of a job description with everything that its paper says. */
export interface PrintedJob {
  readonly variant: JobVariant;
  readonly version: number;
  readonly state: JobState;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly post: PrintedPost;
  readonly content: PrintedContent;
  /** How many questions of an import are open in it. */
  readonly openQuestions: number;
  readonly writer: Signature | null;
  /** Null unless the version was reviewed and that still stands. */
  readonly reviewer: Signature | null;
  /** Null unless the version is or was approved. */
  readonly approver: Signature | null;
}
