import { auditedKind } from '../core/audited.ts';
import { say, type Bilingual } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { wordAsked, type Download, type DownloadRequest } from '../core/download.ts';
import { mistakesOf } from '../core/input-check.ts';
import { invalid, Refusal } from '../core/refusal.ts';
import { workbookOf, type WorkbookColumn } from '../core/workbook.ts';
import { csvOf, usualCsv } from '../org/sheets/files/write-csv.ts';
import { auditConditions, AuditFilter } from './audit.filter.ts';
import { countLog, logRows, type CountedLog, type FiledEntry } from './audit.rows.ts';
import type { AuditChange } from './audit.types.ts';
import { recordName, shownChanges } from './shown.ts';

/** So many entries a file may hold: it stays one that spreadsheet programs open. */
export const LONGEST_LOG = 100_000;

const title: Bilingual = { zh: '审计日志', en: 'Audit log' };

const columns: readonly (readonly [heading: Bilingual, width: number])[] = [
  [{ zh: '时间', en: 'Time' }, 20],
  [{ zh: '人员', en: 'Person' }, 12],
  [{ zh: '工号', en: 'Staff number' }, 12],
  [{ zh: '代', en: 'For' }, 12],
  [{ zh: '所依岗位', en: 'Under the post' }, 18],
  [{ zh: '操作', en: 'What was done' }, 18],
  [{ zh: '记录种类', en: 'Kind of record' }, 14],
  [{ zh: '记录', en: 'Record' }, 24],
  [{ zh: '记录编号', en: 'Id of the record' }, 12],
  [{ zh: '变化', en: 'Changes' }, 60],
  [{ zh: '有更改', en: 'Changed something' }, 8],
  [{ zh: '通过令牌', en: 'By a token' }, 8],
  [{ zh: '日志编号', en: 'Entry' }, 12],
  [{ zh: '封印', en: 'Seal' }, 66],
];

const truth = { true: true, false: false } as const;

const filterOf = (asked: DownloadRequest): AuditFilter => {
  const { from, to, personId, subtreeOf, actions, entities, entityId } = asked.query;
  const list = (words: string | undefined) => words?.split(',').filter((word) => word !== '');
  const flag = (name: string): boolean | null => {
    const word = wordAsked(asked, name, truth);
    return word && truth[word];
  };
  const filter = Object.assign(new AuditFilter(), {
    from: from || null,
    to: to || null,
    personId: personId || null,
    subtreeOf: subtreeOf || null,
    entityId: entityId || null,
    actions: actions ? list(actions) : null,
    entities: entities ? list(entities) : null,
    isChange: flag('isChange'),
    byToken: flag('byToken'),
  });
  const mistakes = mistakesOf(filter);
  if (mistakes.length > 0) throw invalid(...mistakes);
  return filter;
};

const changesText = (changes: readonly AuditChange[], english: boolean): string => {
  const hidden = english ? '(hidden)' : '（不可见）';
  const nothing = english ? '(nothing)' : '（无）';
  const colon = english ? ': ' : '：';
  return changes
    .map(({ name, before, after, isChange, isHidden }) => {
      if (isHidden) return `${name}${colon}${hidden}`;
      return isChange
        ? `${name}${colon}${before ?? nothing} → ${after ?? nothing}`
        : `${name}${colon}${after ?? nothing}`;
    })
    .join('\n');
};

const cellsOf = async (ctx: SignedIn, entry: FiledEntry): Promise<readonly string[]> => {
  const english = ctx.locale === 'en';
  const yes = (is: boolean): string => (english ? (is ? 'Yes' : 'No') : is ? '是' : '否');
  const kind = auditedKind(entry.entity);
  const action = kind?.actions[entry.action];
  const [name, changes] = await Promise.all([recordName(ctx, entry), shownChanges(ctx, entry)]);
  return [
    entry.time,
    entry.person ?? '',
    entry.employeeNo ?? '',
    entry.standsInFor ?? '',
    entry.position ?? '',
    action ? say(action, ctx.locale) : entry.action,
    kind ? say(kind.word, ctx.locale) : entry.entity,
    name ?? '',
    entry.entityId ?? '',
    changesText(changes, english),
    yes(entry.isChange),
    yes(entry.byToken),
    entry.id,
    entry.seal ?? '',
  ];
};

const checkLength = ({ rows }: CountedLog): void => {
  if (rows <= LONGEST_LOG) return;
  throw invalid({
    path: 'from',
    code: 'TOO_MANY',
    text: {
      zh: `一次最多导出 ${LONGEST_LOG} 条，请缩小日期范围或增加筛选条件`,
      en: `more than ${LONGEST_LOG} entries meet this filter; narrow the days, or ask for less`,
    },
  });
};

/**
 * `GET /export/audit?format=csv|xlsx&from=…&to=…&personId=…&actions=a,b&entities=a,b&entityId=…&subtreeOf=…&isChange=…&byToken=…`:
 * the entries that the reader may see and that meet the filter, the newest first, with the same fields hidden as on the
 * screen. How many there are stands in the head of the answer (`x-row-count`).
 */
export const auditDownload: Download = {
  path: '/export/audit',
  takes: [
    'format',
    'from',
    'to',
    'personId',
    'subtreeOf',
    'actions',
    'entities',
    'entityId',
    'isChange',
    'byToken',
  ],
  make: async (ctx, asked) => {
    if (!ctx.policy.has('audit.read'))
      throw new Refusal('FORBIDDEN', {
        zh: '您没有查看审计日志的权限。',
        en: 'You may not read the audit log.',
      });
    const type = wordAsked(asked, 'format', { xlsx: true, csv: true }) ?? 'xlsx';
    const where = auditConditions(ctx, filterOf(asked));
    const counted = await countLog(ctx, where, LONGEST_LOG);
    checkLength(counted);
    const name = say(title, ctx.locale);
    const shownColumns = columns.map(([heading, width]): WorkbookColumn => ({
      heading: say(heading, ctx.locale),
      width,
    }));
    const cells = async function* (): AsyncGenerator<readonly (readonly string[])[]> {
      for await (const entries of logRows(ctx, where, counted))
        yield Promise.all(entries.map((entry) => cellsOf(ctx, entry)));
    };
    const lines = async function* (): AsyncGenerator<readonly (readonly string[])[]> {
      yield [shownColumns.map(({ heading }) => heading)];
      yield* cells();
    };
    const { format: _, ...filter } = asked.query;
    return {
      name: `${name} ${dayOf(ctx.clock.now())}`,
      type,
      content: type === 'csv' ? csvOf(lines(), usualCsv) : workbookOf(name, shownColumns, cells()),
      rows: counted.rows,
      audit: {
        action: 'exportAudit',
        entity: 'AuditEntry',
        entityId: null,
        organisationId: ctx.actor.organisationIds[0] ?? null,
        after: { format: type, rows: counted.rows, ...filter },
      },
    };
  },
};
