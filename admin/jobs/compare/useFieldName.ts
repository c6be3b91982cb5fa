import { useText } from '../../i18n/useText.ts';

/** The fields that we have words for: all of them, unless the API is newer than this page. */
const named = [
  'variant',
  'purpose',
  'coreDuty',
  'background',
  'summary',
  'conclusion',
  'remarks',
  'compiledOn',
  'analysedOn',
  'shareReason',
  'section',
  'sourceNumber',
  'importanceRank',
  'heading',
  'statement',
  'tasks',
  'workTimePct',
  'responsibilityLevel',
  'phrase',
  'kind',
  'metricCode',
  'comparator',
  'comparatorAssumed',
  'targetValue',
  'unit',
  'text',
  'condition',
  'moneyLimitMinor',
  'seatLimit',
  'isDelegable',
  'ability',
  'scope',
  'strictness',
  'min',
  'max',
  'options',
  'certain',
  'phase',
  'name',
  'issuedOn',
  'issuedBy',
  'number',
  'tools',
  'environment',
  'workingTime',
  'timePatterns',
  'records',
  'title',
  'conditionText',
  'headline',
  'table',
  'list',
  'authorities',
  'qualifications',
  'preService',
  'inService',
  'career',
  'basis',
] as const;

/** What a field is called; with State behind it, the state in which the form left it. */
export function useFieldName(): (field: string) => string {
  const text = useText();
  return (field) => {
    const name = named.find((one) => one === field.replace(/State$/, ''));
    return name ? text(`compare.fields.${name}`) : field;
  };
}
