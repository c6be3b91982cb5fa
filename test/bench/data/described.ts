import { metrics } from '../../../schema/reference/metrics.ts';
import type { Cell } from '../../../api/demo/copy.ts';
import { organisationOf, type Counters, type Organisation } from './organisation.ts';

type Row = Readonly<Record<string, Cell>>;

/** So many people hold each post of the described organisation. */
const HOLDERS = 7;

/** What job descriptions ask for, and what is known of the people who hold their posts. */
export interface Described {
  readonly organisation: Organisation;
  /** Written after the organisation, in this order. */
  readonly rows: Readonly<
    Record<'duty' | 'duty_measure' | 'qualification' | 'person_record' | 'certificate', readonly Row[]>
  >;
}

const requirements = [
  ['AGE', 'REQUIRED', '年龄 22 至 45 岁', { min: 22, max: 45 }],
  ['EDUCATION', 'REQUIRED', '大学专科及以上', { options: ['JUNIOR_COLLEGE'] }],
  ['MAJOR', 'PREFERRED', '通信、市场营销相关专业', { subject: '通信、市场营销' }],
  ['EXPERIENCE', 'REQUIRED', '两年以上客户服务工作经历', { min: 2, subject: '客户服务' }],
  ['LANGUAGE', 'REQUIRED', '普通话流利', { subject: '普通话', level: 'FLUENT' }],
  ['TYPING', 'PREFERRED', '打字每分钟 60 字', { min: 60 }],
  ['CERTIFICATE', 'REQUIRED', '持有客户服务管理师证书', { subject: '客户服务管理师证书' }],
  ['SKILL', 'REQUIRED', '熟练使用办公软件', {}],
] as const;

const targets = metrics.filter(({ code }) => ['K01', 'K25'].includes(code));

const requirementsOf = (job: Cell): Row[] =>
  requirements.map(([kind, strictness, text, more], at) => ({
    job_description_id: job,
    seq: at + 1,
    kind,
    strictness,
    text,
    min: 'min' in more ? more.min : null,
    max: 'max' in more ? more.max : null,
    options: 'options' in more ? more.options : [],
    subject: 'subject' in more ? more.subject : null,
    level: 'level' in more ? more.level : null,
  }));

const knownOf = (organisation: string, person: string, since: string): Row[] => {
  const place = Number(person);
  const record = (kind: string, subject: string, level: string | null, figure: number | null): Row => ({
    organisation_id: organisation,
    person_id: person,
    kind,
    subject,
    level,
    figure,
    starts_on: since,
    recorded_by_id: person,
    recorded_at: `${since}T00:00:00Z`,
  });
  return [
    record('EDUCATION', place % 3 ? '市场营销' : '会计', place % 5 ? 'BACHELOR' : 'HIGH_SCHOOL', null),
    ...(place % 4 ? [record('EXPERIENCE', '客户服务', null, null)] : []),
    record('LANGUAGE', '普通话', place % 7 ? 'FLUENT' : 'BASIC', null),
    ...(place % 2 ? [record('TYPING', '打字', null, 40 + (place % 60))] : []),
  ];
};

/** An organisation of so many units, one post in each, described whole: who meets what is asked is computed of all of them. */
export const describedOf = (units: number, counters: Counters, since: string): Described => {
  const made = organisationOf('保险', units, {
    counters,
    holders: HOLDERS,
    postsAtEach: 1,
    since,
    first: 'HRH',
  });
  const { id } = made;
  const [first] = made.rows.position;
  // Whoever heads human resources administers the organisation, too.
  const roles = [...made.rows.roles, { positionId: String(first?.id), role: 'ADM' as const }];
  const organisation = { ...made, rows: { ...made.rows, roles } };
  const { rows } = organisation;
  // A draft for the post at the top: whoever looks ahead to it looks at all units.
  const [top] = rows.job_description;
  rows.job_description.push({
    ...top,
    id: String((counters.job += 1)),
    version: 2,
    state: 'DRAFT',
    effective_from: null,
  });
  const duty = rows.job_description.flatMap(({ id: job }) =>
    targets.map(({ code, name }, at) => ({
      id: String(2 * Number(job) - 1 + at),
      job_description_id: job ?? null,
      section: 'LIST',
      seq: at + 1,
      statement: `保证${name.zh}达标（${code}）`,
    })),
  );
  return {
    organisation,
    rows: {
      duty,
      duty_measure: duty.map(({ id: dutyId, job_description_id, seq }) => ({
        job_description_id,
        duty_id: dutyId,
        seq: 1,
        kind: 'QUANTITATIVE',
        phrase: `达到 ${80 + (Number(dutyId) % 20)}%`,
        metric_code: targets[seq - 1]?.code ?? null,
        comparator: 'AT_LEAST',
        target_value: 80 + (Number(dutyId) % 20),
        unit: '%',
      })),
      qualification: rows.job_description.flatMap(({ id: job }) => requirementsOf(job ?? null)),
      person_record: rows.person.flatMap(({ id: person }) => knownOf(id, String(person), since)),
      certificate: rows.person
        .filter(({ id: person }) => Number(person) % 3 > 0)
        .map(({ id: person }) => ({
          organisation_id: id,
          person_id: person ?? null,
          name: '客户服务管理师证书',
          issued_on: since,
          origin: 'RECORDED',
          recorded_by_id: person ?? null,
          recorded_at: `${since}T00:00:00Z`,
        })),
    },
  };
};
