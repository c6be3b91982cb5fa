import fc from 'fast-check';
import {
  absent,
  blank,
  none,
  truncated,
  written,
  type FormText,
  type FormTextState,
} from '../../../../api/core/form-text.ts';
import type { PrintedDuty, PrintedJob } from '../../../../api/jobs/export/printed-job.ts';
import { requirementKinds } from '../../../../api/jobs/import/form/form-fields.ts';
import { optionNames, requirementSaid } from '../../../../api/jobs/import/form/requirement-words.ts';
import { measureSaid } from '../../../../api/jobs/import/form/target-words.ts';
import { printedJob } from './printed-jobs.ts';

/** What texts of forms are made of, put together without any sense: signs that lists are cut at, numbers, labels, figures. */
const pieces = [
  '负责受理客户投诉',
  '投诉满意率',
  '在85%以上',
  '达 %',
  '不低于99%',
  '两小时内',
  '24小时内',
  '5个工作日内',
  '、',
  '；',
  '，',
  '。',
  '：',
  '（',
  '）',
  '(',
  ')',
  '《',
  '》',
  '“',
  '”',
  ' ',
  '\n',
  '1、',
  '2.',
  '（三）',
  '①',
  '● ',
  '职位名称',
  '任职要求',
  '职责一',
  '审批权',
  '工作时间百分比',
  '无',
  '空白',
  '其他',
  '备注：',
  '☑',
  '□',
  '√',
  '☐男',
  '客服',
  'CRM',
  'A',
  '7×24',
  '12345',
  '3',
  '0.5',
  '第1页',
  '^p',
  '學習',
  '𠮷',
  '〔',
  '〕',
  '〔注〕',
  '…',
  '&',
  '<b>',
  "'",
  '优先',
  '以上',
  '大学本科',
  '组长',
  '（组长）',
  '3年以上',
  '60字',
  '硕士',
  '-',
  '％',
  '=1+1',
];

/** A text of one or several lines, as it is stored: without blanks around it. */
const words = (max = 8): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: max })
    .map((parts) => parts.join('').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/〔存疑〕$/.test(text));
const line = (max = 6): fc.Arbitrary<string> =>
  words(max)
    .map((text) => text.replaceAll('\n', ''))
    .filter((text) => text !== '');
/** What the head of a post says, where 无 is none. */
const headLine = line().filter((text) => text !== '无' && !text.endsWith('…'));

const formText: fc.Arbitrary<FormText> = fc.oneof(
  { weight: 4, arbitrary: words().map(written) },
  { weight: 1, arbitrary: words().map((text) => ({ ...written(text), certain: false })) },
  { weight: 1, arbitrary: fc.constantFrom('无', '……', '受理投诉…').map(written) },
  {
    weight: 1,
    arbitrary: words()
      .filter((text) => !text.endsWith('…'))
      .map(truncated),
  },
  { weight: 1, arbitrary: fc.constant(blank()) },
  { weight: 1, arbitrary: fc.constant(none()) },
  { weight: 1, arbitrary: fc.constant(absent()) },
);

const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });
const figure = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.integer({ min: 0, max: 9999 }).map((value) => value / 100),
);

const anyMeasure = words(5).chain((phrase) =>
  fc.oneof(
    fc.constant({ phrase, ...measureSaid(phrase) }),
    fc
      .record({
        phrase: fc.constant(phrase),
        kind: fc.constantFrom('QUALITATIVE' as const, 'QUANTITATIVE' as const),
        metricCode: orNull(fc.constantFrom('K01', 'K06', 'K25', 'K09')),
        comparator: orNull(fc.constantFrom('AT_LEAST' as const, 'AT_MOST' as const, 'EXACTLY' as const)),
        comparatorAssumed: fc.boolean(),
        targetValue: orNull(figure),
        unit: orNull(fc.constantFrom('%', 'h', '次/年', '次', 'working d', '“人', '5（）”')),
      })
      .map((own) => ({
        ...own,
        comparatorAssumed: own.comparator !== null && own.comparatorAssumed,
        // what is judged in words has no figure
        targetValue: own.kind === 'QUALITATIVE' ? null : own.targetValue,
      })),
  ),
);

const anyDuty = (
  section: PrintedDuty['section'],
): fc.Arbitrary<Omit<PrintedDuty, 'seq' | 'importanceRank'>> =>
  fc.record({
    section: fc.constant(section),
    sourceNumber: orNull(fc.constantFrom('1', '3', '12', '三', '1.2', '（二）')),
    heading: orNull(line()),
    statement: words(),
    tasks: fc.array(words(), { maxLength: 3 }),
    workTimePct: orNull(fc.constantFrom(0, 5, 10, 12.5, 100)),
    responsibilityLevel: orNull(fc.constantFrom('SUPPORT' as const, 'PARTIAL' as const, 'FULL' as const)),
    measures: fc.array(anyMeasure, { maxLength: 3 }),
  });

const anyDuties: fc.Arbitrary<PrintedDuty[]> = fc
  .tuple(
    fc.array(anyDuty('HEADLINE'), { maxLength: 3 }),
    fc.array(anyDuty('TABLE'), { maxLength: 4 }),
    fc.array(anyDuty('LIST'), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([headline, table, list, isRanked]) =>
    [headline, table, list].flatMap((section) =>
      section.map((duty, place) => ({
        ...duty,
        seq: place + 1,
        importanceRank: isRanked && duty.section === 'TABLE' ? place + 1 : null,
      })),
    ),
  );

const anyRequirement = fc.tuple(fc.constantFrom(...requirementKinds), words(5)).chain(([kind, text]) =>
  fc.oneof(
    fc.constant({ kind, text, ...requirementSaid(kind, text) }),
    fc.record({
      kind: fc.constant(kind),
      text: fc.constant(text),
      strictness: fc.constantFrom('REQUIRED' as const, 'PREFERRED' as const),
      min: orNull(figure),
      max: orNull(figure),
      unit: orNull(fc.constantFrom('岁', '年', '字/分钟')),
      options: optionNames[kind]
        ? fc.subarray(Object.keys(optionNames[kind]))
        : kind === 'MAJOR'
          ? fc.subarray(['通信工程', '电子信息'])
          : fc.constant([]),
      subject: orNull(fc.constantFrom('投诉处理或客服', '普通话')),
      level: orNull(fc.constantFrom('FLUENT', 'BASIC')),
      certain: fc.boolean(),
    }),
  ),
);

const names = fc.array(line(), { maxLength: 3 });

/** What may be said of each list, once it is known whether it has lines. */
const anyStates = fc.array(fc.constantFrom(undefined, 'BLANK', 'NONE', 'TRUNCATED'), {
  minLength: 13,
  maxLength: 13,
});
type Content = PrintedJob['content'];
const statesFor = (content: Content, states: readonly (string | undefined)[]): Content['listStates'] => {
  const countIn: Readonly<Record<string, number>> = {
    SUMMARY: content.summary.length,
    ...Object.fromEntries(
      ['HEADLINE', 'TABLE', 'LIST'].map((list) => [
        list,
        content.duties.filter(({ section }) => section === list).length,
      ]),
    ),
    AUTHORITIES: content.powers.length,
    QUALIFICATIONS: content.requirements.length,
    PRE_SERVICE: content.training.filter(({ phase }) => phase === 'PRE_SERVICE').length,
    IN_SERVICE: content.training.filter(({ phase }) => phase === 'IN_SERVICE').length,
    TOOLS: content.tools.length,
    TIME_PATTERNS: content.timePatterns.length,
    RECORDS: content.records.length,
    CAREER: content.careerPaths.length,
    BASIS: content.basisDocuments.length,
  };
  return Object.entries(countIn).flatMap(([list, count], at) => {
    const state = states[at] as FormTextState | undefined;
    return state !== undefined && (count === 0) === (state !== 'TRUNCATED') ? [{ list, state }] : [];
  });
};
const day = fc.constantFrom('2026-03-02', '2003-05-01', '2025-12-31');

/** Any job description, whatever sense it makes. */
export const anyJob: fc.Arbitrary<PrintedJob> = fc
  .record({
    variant: fc.constantFrom('V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10'),
    state: fc.constantFrom('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'RETURNED', 'SUPERSEDED'),
    post: fc.record({
      title: headLine,
      department: headLine,
      superior: orNull(headLine),
      headcountPlan: orNull(fc.integer({ min: 0, max: 300 })),
      code: formText,
      tag: formText,
      owningCompany: formText,
      jobClass: formText,
      jobKind: formText,
      jobSeries: formText,
      payGrade: formText,
      workplace: formText,
      establishedOn: formText,
      staffUnderCharge: formText,
      relations: fc.array(
        fc.record({
          kind: fc.constantFrom(
            'PEER',
            'DIRECT_SUBORDINATE',
            'INDIRECT_SUBORDINATE',
            'INTERNAL_CONTACT',
            'EXTERNAL_CONTACT',
          ),
          name: line(),
        }),
        { maxLength: 6 },
      ),
    }),
    content: fc.record({
      purpose: formText,
      coreDuty: formText,
      background: formText,
      conclusion: formText,
      remarks: formText,
      summary: names,
      compiledOn: orNull(day),
      analysedOn: orNull(day),
      shareReason: orNull(words()),
      duties: anyDuties,
      powers: fc.array(
        fc
          .record({
            kind: fc.constantFrom('APPROVE', 'REVIEW', 'HANDLE', 'REWARD_DECIDE', 'STOP_PENALISE'),
            text: words(),
            condition: orNull(fc.constantFrom('TEAM_LEADER_ONLY', 'CERTIFIED')),
            conditionText: orNull(
              fc.constantFrom('经理授权时', '五千元以内；节假日', '组长不在时', '须持有效证书'),
            ),
            moneyLimitMinor: orNull(fc.constantFrom('500000', '5', '123')),
            seatLimit: orNull(fc.integer({ min: 1, max: 9999 })),
            isDelegable: fc.boolean(),
          })
          .map((power) => ({ ...power, conditionText: power.condition ? null : power.conditionText })),
        { maxLength: 3 },
      ),
      requirements: fc.array(anyRequirement, { maxLength: 8 }),
      training: fc.array(fc.record({ phase: fc.constantFrom('PRE_SERVICE', 'IN_SERVICE'), text: words() }), {
        maxLength: 4,
      }),
      basisDocuments: fc.array(
        fc.record({
          kind: fc.constantFrom('APPOINTMENT', 'RULE', 'DEPT_DUTY', 'PROCESS', 'LAW'),
          name: line(),
          issuedOn: orNull(day),
          issuedBy: orNull(line()),
          number: orNull(line()),
        }),
        { maxLength: 3 },
      ),
      tools: names,
      environment: formText,
      workingTime: formText,
      timePatterns: fc.subarray(['NORMAL_HOURS', 'TRAVEL', 'OVERTIME', 'SHIFT', 'ROUND_THE_CLOCK']),
      records: names,
      careerPaths: fc.array(fc.record({ kind: fc.constantFrom('PROMOTION', 'LATERAL'), title: line() }), {
        maxLength: 3,
      }),
    }),
    states: anyStates,
  })
  .map(({ variant, state, post, content, states }) =>
    printedJob(
      variant as PrintedJob['variant'],
      post as never,
      { ...content, listStates: statesFor(content as never, states) } as never,
      { state: state as PrintedJob['state'] },
    ),
  );
