import { isAbility, meaningOf, scopeProblem } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { FieldProblem } from '../core/refusal.ts';
import { EducationLevel, Gender } from '../org/org.words.ts';
import { metricOf } from '../../schema/reference/metrics.ts';
import type { ListStateInput } from './job-extras.inputs.ts';
import type { AuthorityInput, DutyInput, DutyMeasureInput, QualificationInput } from './job-lines.inputs.ts';
import type { UpdateJobDescriptionInput } from './job.inputs.ts';
import { knownShare } from './job.rules.ts';

const problem = (path: string, code: string, zh: string, en: string): FieldProblem => {
  const text: Bilingual = { zh, en };
  return { path, code, text };
};

/** Whether a number is written with at most so many decimals. */
const fits = (value: number | null | undefined, decimals: number): boolean =>
  value === null ||
  value === undefined ||
  Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6;

const decimals = (path: string, value: number | null | undefined, places: number): FieldProblem[] =>
  fits(value, places)
    ? []
    : [problem(path, 'FORMAT', `${path} 最多 ${places} 位小数`, `${path} takes at most ${places} decimals`)];

const measureProblems = (
  path: string,
  { kind, metricCode, targetValue, unit }: DutyMeasureInput,
): FieldProblem[] => {
  const found: FieldProblem[] = [...decimals(`${path}.targetValue`, targetValue, 4)];
  const metric = metricCode ? metricOf(metricCode) : undefined;
  if (typeof metricCode === 'string' && !metric)
    found.push(
      problem(
        `${path}.metricCode`,
        'UNKNOWN',
        `没有指标“${metricCode}”，请从指标表中选择，不设指标则不填`,
        `There is no metric “${metricCode}”; choose one of metrics, or null for none`,
      ),
    );
  const hasTarget = targetValue !== null && targetValue !== undefined;
  if (hasTarget && kind === 'QUALITATIVE')
    found.push(
      problem(
        `${path}.targetValue`,
        'NOT_ALLOWED',
        '定性衡量标准没有目标值',
        'A measure in words has no target',
      ),
    );
  if (metric && unit && unit !== metric.unit)
    found.push(
      problem(
        `${path}.unit`,
        'UNKNOWN',
        `指标 ${metric.code} 的单位是“${metric.unit}”`,
        `The unit of metric ${metric.code} is “${metric.unit}”`,
      ),
    );
  const isShare = (unit ?? metric?.unit) === '%';
  if (hasTarget && isShare && (targetValue < 0 || targetValue > 100))
    found.push(
      problem(
        `${path}.targetValue`,
        targetValue < 0 ? 'TOO_SMALL' : 'TOO_LARGE',
        '百分比目标应在 0 到 100 之间',
        'A target in percent lies between 0 and 100',
      ),
    );
  return found;
};

const dutyProblems = (duties: readonly DutyInput[]): FieldProblem[] => {
  const found = duties.flatMap(({ section, importanceRank, workTimePct, measures }, index) => {
    const path = `input.duties.${index}`;
    const misplaced =
      importanceRank !== null && importanceRank !== undefined && section !== 'TABLE'
        ? [
            problem(
              `${path}.importanceRank`,
              'NOT_ALLOWED',
              '只有应负职责表的行才有重要性序号',
              'Only rows of the table have an importance rank',
            ),
          ]
        : [];
    return [
      ...misplaced,
      ...decimals(`${path}.workTimePct`, workTimePct, 2),
      ...(measures ?? []).flatMap((measure, at) => measureProblems(`${path}.measures.${at}`, measure)),
    ];
  });
  const known = knownShare(duties);
  if (known > 100)
    found.push(
      problem(
        'input.duties',
        'TOO_LARGE',
        `工作时间百分比合计 ${known} %，不能超过 100 %`,
        `The work-time shares add up to ${known} %; 100 % is the most`,
      ),
    );
  return found;
};

const authorityProblems = (authorities: readonly AuthorityInput[]): FieldProblem[] =>
  authorities.flatMap(({ ability, scope, moneyLimitMinor, seatLimit, condition, conditionText }, index) => {
    const path = `input.authorities.${index}`;
    const found: FieldProblem[] = [];
    if (conditionText && (condition || ability))
      found.push(
        problem(
          `${path}.conditionText`,
          'NOT_ALLOWED',
          '以文字写明行使条件的权限不能授予系统权限，也不能再选条件',
          'A condition in words stands alone, on a line that gives no ability: no system can judge its words',
        ),
      );
    if (typeof ability === 'string' && !isAbility(ability))
      found.push(
        problem(
          `${path}.ability`,
          'UNKNOWN',
          `没有权限动作“${ability}”，不赋予权限则不填`,
          `There is no ability “${ability}”; leave it null where the line gives none`,
        ),
      );
    if (ability && !scope)
      found.push(
        problem(
          `${path}.scope`,
          'REQUIRED',
          '给出权限动作时必须说明范围',
          'A scope is required beside an ability',
        ),
      );
    if (scope && (ability === null || ability === undefined))
      found.push(
        problem(
          `${path}.ability`,
          'REQUIRED',
          '给出范围时必须说明权限动作',
          'An ability is required beside a scope',
        ),
      );
    const narrow = ability && scope && isAbility(ability) ? scopeProblem(ability, scope) : null;
    if (narrow) found.push(problem(`${path}.scope`, 'SCOPE', narrow.zh, narrow.en));
    if (seatLimit && (!ability || !isAbility(ability) || meaningOf(ability).limit !== 'SEATS'))
      found.push(
        problem(
          `${path}.seatLimit`,
          'FORMAT',
          '编制上限只用于审批编制申请的权限',
          'A limit of seats belongs to a line that decides requests for seats',
        ),
      );
    if (moneyLimitMinor && !/^\d+$/.test(moneyLimitMinor))
      found.push(
        problem(
          `${path}.moneyLimitMinor`,
          'FORMAT',
          '金额上限必须是以分为单位的整数',
          'The limit is a whole number of fen',
        ),
      );
    return found;
  });

const titles = { JUNIOR: 'JUNIOR', INTERMEDIATE: 'INTERMEDIATE', SENIOR: 'SENIOR' };
const optionsOf: Partial<Record<QualificationInput['kind'], Readonly<Record<string, string>>>> = {
  EDUCATION: EducationLevel,
  GENDER: Gender,
  TITLE: titles,
};

const qualificationProblems = (qualifications: readonly QualificationInput[]): FieldProblem[] =>
  qualifications.flatMap(({ kind, min, max, options }, index) => {
    const path = `input.qualifications.${index}`;
    const found = [...decimals(`${path}.min`, min, 2), ...decimals(`${path}.max`, max, 2)];
    if (typeof min === 'number' && typeof max === 'number' && min > max)
      found.push(
        problem(
          `${path}.max`,
          'TOO_SMALL',
          `上限 ${max} 小于下限 ${min}`,
          `The upper bound ${max} is below the lower bound ${min}`,
        ),
      );
    const allowed = optionsOf[kind];
    for (const [at, option] of (options ?? []).entries())
      if (allowed && !Object.hasOwn(allowed, option)) {
        const words = Object.keys(allowed);
        found.push(
          problem(
            `${path}.options.${at}`,
            'UNKNOWN',
            `只能是 ${words.join('、')}`,
            `must be one of ${words.join(', ')}`,
          ),
        );
      }
    return found;
  });

const listStateProblems = (states: readonly ListStateInput[]): FieldProblem[] =>
  states.flatMap(({ list, state }, index) => {
    const path = `input.listStates.${index}`;
    const isTwice = states.findIndex((other) => other.list === list) < index;
    return [
      ...(state === 'VALUE'
        ? [
            problem(
              `${path}.state`,
              'NOT_ALLOWED',
              '有内容的栏目不必写状态',
              'A list that holds lines has no state',
            ),
          ]
        : []),
      ...(isTwice
        ? [problem(`${path}.list`, 'TAKEN', `${list} 只能出现一次`, `${list} stands there once already`)]
        : []),
    ];
  });

/**
 * What is wrong with new content beyond the form of each field: such content is not stored at all. What may stand in
 * a draft but not be handed in is found by job.rules. Pure.
 */
export const inputProblems = ({
  duties,
  authorities,
  qualifications,
  listStates,
}: UpdateJobDescriptionInput): FieldProblem[] => [
  ...dutyProblems(duties ?? []),
  ...authorityProblems(authorities ?? []),
  ...qualificationProblems(qualifications ?? []),
  ...listStateProblems(listStates ?? []),
];
