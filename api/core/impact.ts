import type { Ability } from './abilities.ts';
import type { Bilingual } from './bilingual.ts';
import type { GrantSource, Scope } from './actor.ts';
import type { SignedIn } from './context.ts';
import type { Separation } from './separation.rules.ts';

/** An approval that is looked at before it is given: which version would hold at a post, in place of which. */
export interface ForeseenApproval {
  readonly organisationId: string;
  readonly positionId: string;
  readonly unitId: string;
  readonly jobDescriptionId: string;
  /** The day that is looked at, `YYYY-MM-DD`: the first on which the version would hold, at the earliest today. */
  readonly day: string;
}

/** How far an ability reaches, and what gives it. */
export interface AbilityReach {
  readonly scope: Scope;
  readonly unitName: string;
  readonly source: GrantSource['kind'];
  /** The name of whoever it is had for, where somebody stands in; null where it is their own. */
  readonly standsInFor: string | null;
  /** The most seats that it allows; null where it sets no limit. */
  readonly seatLimit: number | null;
  /** The most money in fen that it allows; null where it sets no limit. */
  readonly moneyLimitMinor: string | null;
}

/** What an approval does to what somebody may do. */
export interface AbilityImpact {
  readonly personId: string;
  readonly personName: string;
  readonly ability: Ability;
  readonly kind: 'GAINED' | 'LOST' | 'CHANGED';
  readonly before: readonly AbilityReach[];
  readonly after: readonly AbilityReach[];
}

/** What comes together in one person by an approval, and had better not. */
export interface SeparationImpact {
  readonly personId: string;
  readonly personName: string;
  readonly effect: Separation['effect'];
  readonly text: Bilingual;
}

/** A target as a unit is judged by it. */
export interface JudgedBy {
  readonly comparator: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY';
  readonly value: number | null;
  readonly unit: string | null;
}

/** What an approval does to a target by which a unit is judged. */
export interface JudgementImpact {
  readonly unitId: string;
  readonly unitName: string;
  readonly metricCode: string;
  readonly before: JudgedBy | null;
  readonly after: JudgedBy | null;
}

/** A requirement that a holder does not meet by an approval, or of whom nobody knows it, and that was no gap before. */
export interface GapImpact {
  readonly personId: string;
  readonly personName: string;
  /** What it is about, such as EDUCATION. */
  readonly kind: string;
  readonly strictness: 'REQUIRED' | 'PREFERRED';
  /** The requirement in words. */
  readonly text: string;
  /** That no record decides it; false: it is not met. */
  readonly isUnknown: boolean;
  /** Why it is not met, or what would have to be recorded. */
  readonly reason: Bilingual;
}

/** What each room knows of the effects of an approval, as far as the asker may see it. */
export interface ImpactAnswers {
  readonly abilities: {
    readonly items: readonly AbilityImpact[];
    readonly separations: readonly SeparationImpact[];
    /** Whether both tell of all holders. */
    readonly isWhole: boolean;
  };
  readonly judgements: readonly JudgementImpact[];
  readonly gaps: { readonly items: readonly GapImpact[]; readonly leftOut: number };
}

type Ask<Name extends keyof ImpactAnswers> = (
  ctx: SignedIn,
  approval: ForeseenApproval,
) => Promise<ImpactAnswers[Name]>;

const asks: { [Name in keyof ImpactAnswers]?: Ask<Name> } = {};

/** Says who knows a part of what an approval does; rooms above that of job descriptions do, each for its own. */
export const declareImpact = <Name extends keyof ImpactAnswers>(name: Name, ask: Ask<Name>): void => {
  (asks as Record<Name, Ask<Name>>)[name] = ask;
};

/** A part of what an approval does. @throws Error, ours, where no room has said that it knows */
export const impactOn = <Name extends keyof ImpactAnswers>(
  name: Name,
  ctx: SignedIn,
  approval: ForeseenApproval,
): Promise<ImpactAnswers[Name]> => {
  const ask = (asks as Partial<Record<Name, Ask<Name>>>)[name];
  if (!ask) throw new Error(`Nobody has declared what an approval does to ${name}.`);
  return ask(ctx, approval);
};
