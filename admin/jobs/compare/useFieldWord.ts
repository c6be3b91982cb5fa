import type {
  AuthorityCondition,
  AuthorityKind,
  AuthorityScope,
  CareerKind,
  BasisDocumentKind,
  Comparator,
  DutySection,
  FormTextState,
  JobSection,
  JobVariant,
  LanguageLevel,
  MeasureKind,
  QualificationKind,
  ResponsibilityLevel,
  Strictness,
  TimePattern,
  TrainingPhase,
} from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { abilityOf } from '../abilities.ts';
import { optionOf } from '../options.ts';
import { useMetrics } from '../useMetrics.ts';
import { useUnitWord } from '../useUnitWord.ts';
import { yuanOf } from '../../layout/money.ts';

/** A value of a field in words: names of the schema as the form says them, metrics by name, money in yuan. */
export function useFieldWord(): (field: string, value: string, section: JobSection) => string {
  const text = useText();
  const unitWord = useUnitWord();
  const metrics = useMetrics();
  const kindWord = (value: string, section: JobSection): string => {
    if (section === 'AUTHORITIES') return text(`form.authorityKinds.${value as AuthorityKind}`);
    if (section === 'QUALIFICATIONS') return text(`form.qualificationKinds.${value as QualificationKind}`);
    if (section === 'CAREER') return text(`extras.careerKinds.${value as CareerKind}`);
    if (section === 'BASIS') return text(`form.basisKinds.${value as BasisDocumentKind}`);
    return text(`edit.measureKinds.${value as MeasureKind}`);
  };
  return (field, value, section) => {
    if (field.endsWith('State')) return text(`edit.textStates.${value as FormTextState}`);
    switch (field) {
      case 'variant':
        return text(`form.variants.${value as JobVariant}`);
      case 'section':
        return text(`form.sections.${value as DutySection}`);
      case 'kind':
        return kindWord(value, section);
      case 'responsibilityLevel':
        return text(`form.levels.${value as ResponsibilityLevel}`);
      case 'workTimePct':
        return `${value} %`;
      case 'metricCode':
        return metrics.find(({ code }) => code === value)?.name ?? value;
      case 'comparator':
        return text(`form.comparators.${value as Comparator}`);
      case 'comparatorAssumed':
        return text('form.assumed');
      case 'unit':
        return unitWord(value);
      case 'condition':
        return text(`form.conditions.${value as AuthorityCondition}`);
      case 'moneyLimitMinor':
        return text('form.moneyLimit', { yuan: yuanOf(value) });
      case 'seatLimit':
        return text('extras.seatLimit', { seats: value });
      case 'isDelegable':
        return text('extras.isDelegable');
      case 'ability': {
        const known = abilityOf(value);
        return known ? text(`form.abilities.${known}`) : value;
      }
      case 'scope':
        return text(`scopes.${value as AuthorityScope}`);
      case 'strictness':
        return text(`form.strictness.${value as Strictness}`);
      case 'options':
        return value
          .split('\n')
          .map((word) => {
            const option = optionOf(word);
            return option ? text(`form.options.${option}`) : word;
          })
          .join(text('form.comma'));
      case 'level':
        return text(`requirement.levels.${value as LanguageLevel}`);
      case 'timePatterns':
        return value
          .split('\n')
          .map((word) => text(`extras.patterns.${word as TimePattern}`))
          .join(text('form.comma'));
      case 'certain':
        return text('compare.uncertain');
      case 'phase':
        return text(`form.phases.${value as TrainingPhase}`);
      default:
        return value;
    }
  };
}
