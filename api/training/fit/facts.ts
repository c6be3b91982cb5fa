import type { LanguageLevel, QualificationKind, Strictness } from '../../jobs/job-lines.words.ts';
import type { EducationLevel, Gender } from '../../org/org.words.ts';
import type { Validity } from '../records/certificate.rules.ts';
import type { TitleLevel } from '../records/records.words.ts';

/** A requirement as far as it can be laid beside facts. */
export interface Requirement {
  readonly kind: QualificationKind;
  readonly strictness: Strictness;
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly options: readonly string[];
  readonly subject: string | null;
  readonly level: LanguageLevel | null;
  readonly certain: boolean;
}

/** Days of work in a field, from a day up to but without another; null while it goes on. */
export interface Work {
  /** In which field, in words; of a post of the organisation its title and unit. */
  readonly field: string;
  readonly from: string;
  readonly to: string | null;
}

/** All that is known of somebody, as far as requirements ask for it. `since` null: it always held. */
export interface Facts {
  readonly bornOn: string | null;
  readonly gender: Gender | null;
  readonly schooling: readonly {
    readonly level: EducationLevel;
    readonly major: string | null;
    readonly since: string | null;
  }[];
  readonly titles: readonly { readonly level: keyof typeof TitleLevel; readonly since: string | null }[];
  readonly work: readonly Work[];
  readonly languages: readonly {
    readonly language: string;
    readonly level: LanguageLevel;
    readonly since: string | null;
  }[];
  readonly typing: readonly { readonly speed: number; readonly on: string }[];
  readonly assessments: readonly {
    readonly requirement: string;
    readonly isMet: boolean;
    readonly on: string;
  }[];
  readonly certificates: readonly ({ readonly name: string } & Validity)[];
}

/** Somebody of whom nothing is known. */
export const nothingKnown: Facts = {
  bornOn: null,
  gender: null,
  schooling: [],
  titles: [],
  work: [],
  languages: [],
  typing: [],
  assessments: [],
  certificates: [],
};
