import { say } from '../../core/bilingual.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Known } from './fit.facts.ts';
import type { PostAsks } from './fit.requirements.ts';
import { findingOf, overall, scoreOf } from './fit.rules.ts';
import { sightOf } from './fit.sight.ts';
import type { FitPosition, PostFit } from './fit.types.ts';

/** A person beside a post. */
export interface Pairing {
  /** Tells the entries of a list apart. */
  readonly id: string;
  readonly position: FitPosition;
  readonly isHolder: boolean;
}

/** How somebody stands to what a post asks for, as far as the asker may know it; the one rule of all screens. */
export const postFitOf = (
  ctx: SignedIn,
  known: Known,
  asks: PostAsks | undefined,
  day: string,
  pairing: Pairing,
): PostFit => {
  const { id, name, employeeNo, organisationId, facts } = known;
  const sight = sightOf(ctx, organisationId, id, day);
  const findings = (asks?.requirements ?? []).map((requirement) => {
    const { state, reason, lacks, certificate } = findingOf(requirement, facts, day, sight);
    return {
      requirementId: requirement.id,
      kind: requirement.kind,
      strictness: requirement.strictness,
      text: requirement.text,
      state,
      reason: say(reason, ctx.locale),
      lacks,
      certificate,
    };
  });
  return {
    ...pairing,
    person: { id, name, employeeNo },
    jobDescriptionId: asks?.jobDescriptionId ?? null,
    state: asks ? overall(findings) : null,
    score: asks ? scoreOf(findings) : null,
    findings,
  };
};
