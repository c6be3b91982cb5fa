import type { Bilingual } from '../../core/bilingual.ts';
import type { FormTextState } from '../../core/form-text.ts';
import type { Span } from './passage.ts';
import type { TargetComparator } from '../../../schema/reference/metrics.ts';

/** A text of the form. Offsets count the source as decoded; an absent text stands at 0. */
export interface Text {
  state: FormTextState;
  /** Clean and in simplified characters; null unless the state is VALUE or TRUNCATED. */
  value: string | null;
  /** As the source writes it, where that differs. */
  raw?: string;
  from: number;
  to: number;
  /** False where somebody must confirm the reading. */
  certain: boolean;
  /** Its place in its list, where a form of Remit's own prints that in another order. */
  place?: number;
  /** PREFERRED for a requirement that is only an advantage; else left out. */
  strictness?: Strictness;
}

export type Variant = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'V9' | 'V10';
export type Strictness = 'REQUIRED' | 'PREFERRED';
export type Level = 'SUPPORT' | 'PARTIAL' | 'FULL';

/** What a measure holds beside its words. */
export interface MeasureFacts {
  readonly kind: 'QUALITATIVE' | 'QUANTITATIVE';
  readonly metricCode: string | null;
  readonly comparator: TargetComparator | null;
  /** Whether the comparator is the usual one, because the words have none. */
  readonly comparatorAssumed: boolean;
  /** Null where the target is open. */
  readonly targetValue: number | null;
  readonly unit: string | null;
}

export interface Measure extends Text {
  kind: 'QUALITATIVE' | 'QUANTITATIVE';
  /** What it holds, where a form of Remit's own says it; else that is read out of its words. */
  facts?: MeasureFacts;
}

export interface Duty {
  section: 'HEADLINE' | 'TABLE' | 'LIST';
  /** Its place in its list, from 1. */
  seq: number;
  /** The importance that the table prints; null in other lists. */
  rank: number | null;
  /** The number that the source printed, which may be damaged. */
  sourceNumber: number | null;
  /** The number as it was kept, where a form of Remit's own says it; null where that only counts. */
  printedNumber?: string | null;
  heading: Text;
  statement: Text;
  measures: Measure[];
  tasks: Text[];
  /** Percent of the working time; null where the form gives none. */
  timeShare: number | null;
  timeShareState: FormTextState;
  /** Where the share stands. */
  timeShareAt: Span | null;
  /** Where its number stands. */
  numberAt: Span | null;
  /** Where level and measures stand that follow it on its own line. */
  asideAt: Span | null;
  level: Level | null;
}

export interface Target {
  name: string;
  metric: string | null;
  comparator: TargetComparator | null;
  /** Whether the comparator is the metric's usual one, because the form prints none. */
  assumed: boolean;
  /** Null where the form leaves the figure out: 达 %. */
  value: number | null;
  /** Whether the figure was damaged, or says no exact value, and must be confirmed. */
  isDoubtful?: boolean;
  unit: string;
  period?: string;
  from: number;
  to: number;
  /** Where else the text says the same of the same metric; left out where it does not. */
  again?: readonly Span[];
}

export type AuthorityKind =
  | 'APPROVE'
  | 'REVIEW'
  | 'APPRAISE'
  | 'HANDLE'
  | 'REPRESENT'
  | 'RECTIFY_PENALTY_PROPOSE'
  | 'ADJUDICATE'
  | 'STOP_PENALISE'
  | 'REWARD_DECIDE'
  | 'EVALUATE';

/** Who alone among the holders has an authority: whoever leads (组长), or who has the certificates that the post asks for. */
export type AuthorityHolders = 'TEAM_LEADER_ONLY' | 'CERTIFIED';

export interface Authority {
  kind: AuthorityKind | null;
  text: Text;
  /** Who alone has it, such as 组长. */
  condition: Text;
  /** The same where a form of Remit’s own says it: null says that all have it, or whoever the condition names. */
  holders?: AuthorityHolders | null;
  /** The most that it reaches, in fen, where a form of Remit's own says it. */
  moneyLimitMinor?: string | null;
  /** The most seats that it decides, likewise. */
  seatLimit?: number | null;
  /** Whether a deputy has it, too, likewise. */
  isDelegable?: boolean;
  from: number;
  to: number;
}

export interface Experience {
  /** Null where years are asked without a figure. */
  years: number | null;
  domain: string;
  level: string | null;
  strictness: Strictness;
  from: number;
  to: number;
}

export interface Ticks {
  ticked: string[];
  certain: boolean;
  state: FormTextState;
  from: number;
  to: number;
}

export interface Qualification {
  age: {
    min: number | null;
    max: number | null;
    state: FormTextState;
    /** PREFERRED where it is only an advantage; else left out. So below. */
    strictness?: Strictness;
    from: number;
    to: number;
  };
  genders: ('M' | 'F')[];
  gendersStrictness?: Strictness;
  gendersState: FormTextState;
  gendersCertain: boolean;
  gendersAt: Span | null;
  education: Ticks & { minLevel: string | null; strictness?: Strictness };
  title: Ticks;
  majors: (Text & { strictness: Strictness })[];
  experience: Experience[];
  languages: Text[];
  voice: Text;
  appearance: Text;
  health: Text;
  typing: {
    value: number | null;
    unit: 'char/min';
    strictness?: Strictness;
    from: number;
    to: number;
  } | null;
  knowledge: Text[];
  skills: Text[];
  competencies: Text[];
  businessScope: Text;
  trainingHistory: Text[];
  certificates: Text[];
  /** What the words about the person say beyond these. */
  others: Text[];
  /** All words about the person, as they stand. */
  text: Text;
  /** The requirements one by one, where a form of Remit's own tells them apart; else left out. */
  lines?: readonly RequirementLine[];
}

/** A requirement as a form of Remit's own tells it: its kind, its words and what they mean. */
export interface RequirementLine {
  readonly kind: string;
  readonly text: string;
  readonly strictness: Strictness;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly options: readonly string[];
  readonly subject: string | null;
  readonly level: string | null;
  readonly certain: boolean;
  readonly from: number;
  readonly to: number;
}

export interface Basis {
  kind: 'APPOINTMENT' | 'RULE' | 'DEPT_DUTY' | 'PROCESS' | 'LAW' | null;
  name: Text;
  docNo: string | null;
  issuedOn: string | null;
  issuingDept: string | null;
  /** The line in which number, day and department stand. */
  from: number;
  to: number;
}

export interface Question {
  /** The field that is in doubt, as a path: qualification.education, duties.4.timeShare. */
  field: string;
  why: Bilingual;
  from: number;
  to: number;
}

/** One job description as it was found in a text. */
export interface ExtractedJob {
  variant: Variant;
  title: Text;
  code: Text;
  unit: Text;
  department: Text;
  superior: Text;
  purpose: Text;
  peers: Text[];
  subordinates: Text[];
  duties: Duty[];
  targets: Target[];
  authorities: Authority[];
  contacts: { internal: Text[]; external: Text[] };
  qualification: Qualification;
  training: { preService: Text[]; inService: Text[] };
  summary: Text[];
  background: Text;
  conclusion: Text;
  coreDuty: Text;
  remarks: Text;
  /** Each with the sentences that tell of it. */
  career: { type: 'PROMOTION' | 'LATERAL'; title: Text; from: number; to: number }[];
  basis: Basis[];
  conditions: {
    tools: Text[];
    environment: Text;
    timePattern: Text[];
    records: Text[];
    /** The boxes of the working time that are ticked, where a form of Remit's own has them. */
    patterns?: readonly string[];
  };
  signOff: { writer: Text; reviewer: Text; approver: Text; compiledOn: Text };
  header: {
    tag: Text;
    company: Text;
    jobClass: Text;
    jobKind: Text;
    jobSeries: Text;
    payGrade: Text;
    workplace: Text;
    establishedOn: Text;
    analysedOn: Text;
    headcount: Text;
    staffUnderCharge: Text;
    indirectSubordinates: Text[];
  };
  questions: Question[];
  remainder: { text: string; from: number; to: number }[];
  /** What the form says of whole lists, where it is one of Remit's own. */
  listStates?: readonly { readonly list: string; readonly state: FormTextState }[];
  /** Why the shares of the working time do not add up to 100, where a form of Remit's own says it. */
  shareReason?: Text;
}
