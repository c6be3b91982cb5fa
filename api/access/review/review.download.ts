import { abilities, isAbility } from '../../core/abilities.ts';
import { say, type Bilingual } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { wordAsked, type Download } from '../../core/download.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { isId } from '../../core/input.ts';
import { notFound } from '../../core/refusal.ts';
import { query } from '../../core/sql.ts';
import { workbookOf, type WorkbookCell, type WorkbookColumn } from '../../core/workbook.ts';
import { csvOf, usualCsv } from '../../org/sheets/files/write-csv.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { whyOf } from './review.computed.ts';
import { isGoneBy } from './review.gone.ts';
import { stateOn, type AbilityFacts } from './review.rules.ts';
import { reviewWord, type AccessReviewItemState, type AccessReviewKind } from './review.words.ts';

const columns: readonly (readonly [heading: Bilingual, width: number])[] = [
  [{ zh: '人员', en: 'Person' }, 12],
  [{ zh: '工号', en: 'Staff number' }, 12],
  [{ zh: '部门', en: 'Unit' }, 18],
  [{ zh: '岗位', en: 'Post' }, 18],
  [{ zh: '种类', en: 'Kind' }, 14],
  [{ zh: '依据', en: 'Why it is reviewed' }, 60],
  [{ zh: '权限', en: 'Abilities' }, 60],
  [{ zh: '最近使用', en: 'Last used' }, 12],
  [{ zh: '状态', en: 'State' }, 14],
  [{ zh: '保留到', en: 'Stays until' }, 12],
  [{ zh: '理由', en: 'Reason' }, 40],
  [{ zh: '答复人', en: 'Answered by' }, 12],
  [{ zh: '答复时间', en: 'Answered at' }, 20],
  [{ zh: '截止日期', en: 'To be answered by' }, 12],
];

const kindWords: Readonly<Record<AccessReviewKind, Bilingual>> = {
  ROLE: { zh: '角色', en: 'Role' },
  AUTHORITY: { zh: '职位说明书权限', en: 'Authority line' },
  PERSONAL: { zh: '另行授予', en: 'Given in person' },
  CONFLICT: { zh: '职责冲突', en: 'Conflict' },
};

const stateWords: Readonly<Record<AccessReviewItemState, Bilingual>> = {
  OPEN: { zh: '待答复', en: 'Open' },
  KEPT: { zh: '保留', en: 'Stays' },
  REMOVED: { zh: '已撤回', en: 'Taken back' },
  REQUESTED: { zh: '已要求修改', en: 'Change asked for' },
  GONE: { zh: '已不存在', en: 'No longer there' },
  LAPSED: { zh: '未确认，已失效', en: 'Lapsed, not confirmed' },
  ESCALATED: { zh: '逾期，由发起人处理', en: 'Late, left to who opened it' },
  WITHDRAWN: { zh: '复核已撤销', en: 'Review withdrawn' },
};

type Row = readonly [
  personName: string,
  employeeNo: string | null,
  unit: string,
  positionTitle: string,
  kind: AccessReviewKind,
  nameZh: string | null,
  nameEn: string | null,
  jobDescriptionId: string | null,
  facts: AbilityFacts[],
  isUnused: boolean,
  grantEndsOn: string | null,
  dueOn: string,
  isWithdrawn: boolean,
  answer: 'KEEP' | 'REMOVE' | null,
  keepUntil: string | null,
  reason: string | null,
  answeredBy: string | null,
  answeredAt: string | null,
  isGone: boolean,
];

const cellsOf = ({ locale, clock }: SignedIn, row: Row): WorkbookCell[] => {
  const [personName, employeeNo, unit, positionTitle, kind, nameZh, nameEn, versionId, facts, isUnused] = row;
  const [grantEndsOn, dueOn, isWithdrawn, answer, keepUntil, reason, answeredBy, answeredAt] = row.slice(
    10,
    18,
  ) as [string | null, string, boolean, 'KEEP' | 'REMOVE' | null, ...(string | null)[]];
  const isGone = row[18];
  const jobDescription = versionId === null ? null : { id: versionId };
  const what = { kind, facts, nameZh, nameEn, positionTitle, jobDescription };
  const told = { ...what, dueOn, grantEndsOn, isUnused, isWithdrawn };
  const lasts = facts.flatMap(({ lastUsedOn }) => (lastUsedOn === null ? [] : [lastUsedOn])).toSorted();
  const last = lasts.at(-1);
  return [
    personName,
    employeeNo ?? '',
    unit,
    positionTitle,
    say(kindWords[kind], locale),
    whyOf(told, locale, isGone).join(locale === 'en' ? '. ' : '；'),
    facts
      .flatMap(({ ability }) => (isAbility(ability) ? [say(abilities[ability], locale)] : []))
      .join(locale === 'en' ? '; ' : '、'),
    last ? { day: last } : '',
    say(stateWords[stateOn({ kind, answer, dueOn, isWithdrawn, isGone }, dayOf(clock.now()))], locale),
    keepUntil ? { day: keepUntil } : '',
    reason ?? '',
    answeredBy ?? '',
    answeredAt ?? '',
    { day: dueOn },
  ];
};

const rowsOf = async (ctx: SignedIn, reviewId: string): Promise<readonly Row[]> => {
  const params = new Params();
  const seen = seenBy(ctx.db, ctx.policy, AccessReviewItem)('i', params);
  const version = seenBy(ctx.db, ctx.policy, JobDescription)('j', params);
  return (await query(ctx, {
    text: `select i.person_name, p.employee_no, u.name, i.position_title, i.kind, i.name_zh, i.name_en, j.id::text, i.facts,
        i.is_unused, i.grant_ends_on::text, i.due_on::text, i.is_withdrawn, i.answer, i.keep_until::text, i.reason, b.name,
        to_char(i.answered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), ${isGoneBy('i', `${params.add(dayOf(ctx.clock.now()))}::date`)}
      from access_review_item i join person p on p.id = i.person_id join org_unit u on u.id = i.unit_id
      left join person b on b.id = i.answered_by_id
      left join job_description j on j.id = i.job_description_id and ${version}
      where i.review_id = ${params.add(reviewId)}::bigint and ${seen} order by i.person_name, i.person_id, i.id`,
    values: params.values,
    rowMode: 'array',
  })) as unknown as readonly Row[];
};

const textOf = (cell: WorkbookCell): string => {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
};

/**
 * `GET /export/access-reviews/:id?format=xlsx|csv`: the items of a review that the reader may see, person by person, with
 * what was answered, by whom and why. On record with their number.
 */
export const reviewDownload: Download = {
  path: '/export/access-reviews/:id',
  takes: ['format'],
  make: async (ctx, asked) => {
    const id = asked.params['id'];
    const type = wordAsked(asked, 'format', { xlsx: true, csv: true }) ?? 'xlsx';
    const rows = isId(id) ? await rowsOf(ctx, id) : [];
    // A review has items, and who sees none of them does not see it.
    if (!id || rows.length === 0) throw notFound(reviewWord, 'id');
    const [{ unit, organisationId }] = (await ctx.db.query(
      `SELECT u.name AS unit, r.organisation_id::text AS "organisationId" FROM access_review r JOIN org_unit u ON u.id = r.unit_id WHERE r.id = $1`,
      [id],
    )) as [{ unit: string; organisationId: string }];
    const name = `${say(reviewWord, ctx.locale)} ${unit} ${dayOf(ctx.clock.now())}`;
    const shown = columns.map(([heading, width]): WorkbookColumn => ({
      heading: say(heading, ctx.locale),
      width,
    }));
    const cells = rows.map((row) => cellsOf(ctx, row));
    const parts = async function* (): AsyncGenerator<readonly (readonly WorkbookCell[])[]> {
      yield cells;
    };
    const lines = async function* (): AsyncGenerator<readonly (readonly string[])[]> {
      yield [shown.map(({ heading }) => heading), ...cells.map((row) => row.map(textOf))];
    };
    return {
      name,
      type,
      content:
        type === 'csv' ? csvOf(lines(), usualCsv) : workbookOf(say(reviewWord, ctx.locale), shown, parts()),
      rows: rows.length,
      audit: {
        action: 'exportAccessReview',
        entity: 'AccessReview',
        entityId: id,
        organisationId,
        after: { format: type, rows: rows.length },
      },
    };
  },
};
