import type { Authority, AuthorityKind } from '../extracted.ts';
import { itemsOf, type List } from '../lists.ts';
import type { Span } from '../passage.ts';
import { absent, type Sheet } from '../sheet.ts';
import { isSaid } from './duty.ts';

/** By which words a power is known; the more special ones first. */
const kinds: readonly (readonly [AuthorityKind, RegExp])[] = [
  ['RECTIFY_PENALTY_PROPOSE', /限期整改|整改权|处罚建议|责令整改|处罚的?建议/],
  ['REWARD_DECIDE', /奖惩|奖罚|奖励(?!建议)/],
  ['EVALUATE', /考核评价|评价权|评价考核|评估权/],
  ['APPRAISE', /考核|考评|考绩/],
  ['ADJUDICATE', /裁决|仲裁|裁定/],
  ['STOP_PENALISE', /制止|处罚权|叫停|停止/],
  ['REPRESENT', /对外联系|对外联络|代表|对外/],
  ['REVIEW', /审核|审查|复核|审阅/],
  ['APPROVE', /审批|批准|核准|签批|签字|决定权/],
  ['HANDLE', /处理权|处置|处理/],
];

/** The kind of power that words give, where they name one. */
const kindOf = (text: string): AuthorityKind | null => kinds.find(([, says]) => says.test(text))?.[0] ?? null;

const condition =
  /[（(]\s*((?:仅|只|限|适用|当|如)?[^（()）]{0,12}?(?:组长|班长|主管|负责人|经理|主任|领导|情况下|时|授权|范围内|以内|以下)[^（()）]{0,6})\s*[）)]/;
const headed =
  /^\s*([^，。；;：:\t\n\v]{2,16}?权(?:限|力)?(?:[（(][^）)]{1,16}[）)])?)(?:\s*[:：\t]\s*|[ \n\v]+|(?=[对负本无]))/;

const label =
  /(?:审批|审核|考核|处理|裁决|制止|处罚|处罚建议|建议|对外联系|限期整改|奖惩决定|考核评价|知情|监督|指挥|人事|财务|业务|决定|奖惩|执行|管理|检查|使用|调配|任免|评价)权(?:限)?(?=\s*[:：\t\n\v ]|[对负本无]|$)/g;

/** The three powers of the form with levels of responsibility, glued to what stands behind them: 审批权……审核权……考核权……. */
const trio = /(?:审批|审核|考核)权(?!限)/;

function gluedPowers(sheet: Sheet, span: Span): number[] {
  const written = sheet.slice(span);
  const starts: number[] = [];
  for (const name of ['审批权', '审核权', '考核权']) {
    const at = written.indexOf(name, (starts.at(-1) ?? -3) + 3);
    if (at >= 0) starts.push(at);
  }
  return starts.length < 2 || written.slice(0, starts[0]).trim() !== ''
    ? []
    : starts.map((at) => span.from + at);
}

const listOf = (span: Span, starts: readonly number[]): List => ({
  lead: { from: span.from, to: span.from },
  items: starts.map((from, place) => ({
    start: from,
    from,
    to: starts[place + 1] ?? span.to,
    number: null,
    style: null,
  })),
});

/** The items of a stretch; powers that follow each other without numbers end where the next one is named. */
function powersOf(sheet: Sheet, span: Span): List {
  const listed = itemsOf(sheet.text, span);
  if (listed.items.some(({ style }) => style !== null)) return listed;
  const starts = [...sheet.slice(span).matchAll(label)]
    .map(({ index }) => span.from + index)
    .filter(
      (place) =>
        !/(?:[对的]\p{Script=Han}{0,8})$/u.test(
          sheet.text
            .slice(Math.max(span.from, place - 8), place)
            .split(/[\s。；;，,]|权(?=\p{Script=Han}|$)|无/u)
            .at(-1) ?? '',
        ),
    );
  const isOneLine = !/[\n\t]/.test(sheet.slice(span).trim());
  const glued = gluedPowers(sheet, span);
  if (isOneLine && glued.length > starts.length) return listOf(span, glued);
  const about = [...sheet.slice(span).matchAll(/(?<=^\s*|权)对(?=[^，。；;权]{2,40}权(?:对|\s*$))/g)];
  if (isOneLine && about.length > 1 && sheet.slice(span).slice(0, about[0]?.index).trim() === '')
    return listOf(
      span,
      about.map(({ index }) => span.from + index),
    );
  const first = starts[0];
  if (first === undefined || starts.length < 2 || sheet.text.slice(span.from, first).trim() !== '')
    return listed;
  return listOf(span, starts);
}

/** The powers of a stretch, one an item; a row of a table has kind and scope in two cells. */
export function authoritiesIn(sheet: Sheet, span: Span): Authority[] {
  const { lead, items } = powersOf(sheet, span);
  const isGlued = items.length > 1 && items.every((item) => trio.exec(sheet.slice(item))?.index === 0);
  const powers = items.flatMap((item) => {
    sheet.take({ from: item.start, to: item.from });
    const written = sheet.slice(item);
    const title =
      headed.exec(written) ?? (isGlued ? /^\s*((?:审批|审核|考核)权)[:：]?\s*/.exec(written) : null);
    const body = { from: item.from + (title?.[0].length ?? 0), to: item.to };
    sheet.take(item);
    const text = sheet.read(title && item.style === null && sheet.slice(body).trim() ? body : item);
    if (text.state === 'BLANK' && !title) return [];
    // A label of a power with its place left empty: 考核权：
    const isEmpty = /[:：\t]/.test(title?.[0] ?? '') && !/[\p{L}\p{N}]/u.test(sheet.slice(body));
    const found = condition.exec(written) ?? /^\s*(?:仅)?(组长|班长)(?=[:：有拥享的对])/.exec(written);
    const at = found ? item.from + found.index + found[0].indexOf(found[1] ?? '') : 0;
    return [
      {
        kind: kindOf(title?.[1] ?? '') ?? kindOf(written),
        text:
          title && text.state !== 'NONE' && (!isSaid(text) || isEmpty)
            ? { ...sheet.read(item), state: 'BLANK', value: null }
            : text,
        condition: found ? sheet.read({ from: at, to: at + (found[1]?.length ?? 0) }) : absent(),
        ...sheet.place(sheet.trimmed(item)),
      } satisfies Authority,
    ];
  });
  // words that lead to powers are said by these; where none came they are left over
  if (powers.length > 0 && /\S.*[:：]\s*$/s.test(sheet.slice(lead))) sheet.take(lead);
  return powers;
}
