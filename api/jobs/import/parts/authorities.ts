import type { Authority, AuthorityKind } from '../extracted.ts';
import { itemsOf } from '../lists.ts';
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

const condition = /[（(]\s*((?:仅|只|限|适用|当|如)?[^（()）]{0,12}?(?:组长|班长|主管|负责人|经理|主任|领导|情况下|时|授权|范围内|以内|以下)[^（()）]{0,6})\s*[）)]/;
const headed = /^\s*([^，。；;：:\t\n\v]{2,16}?权(?:限|力)?(?:[（(][^）)]{1,16}[）)])?)\s*[:：\t]\s*/;

/** The powers of a stretch, one an item; a row of a table has kind and scope in two cells. */
export function authoritiesIn(sheet: Sheet, span: Span): Authority[] {
  const { lead, items } = itemsOf(sheet.text, span);
  if (sheet.slice(lead).trim() && /[:：]\s*$/.test(sheet.slice(lead))) sheet.take(lead);
  return items.flatMap((item) => {
    sheet.take({ from: item.start, to: item.from });
    const written = sheet.slice(item);
    const title = headed.exec(written);
    const body = { from: item.from + (title?.[0].length ?? 0), to: item.to };
    sheet.take(item);
    const text = sheet.read(title && sheet.slice(body).trim() ? body : item);
    if (text.state === 'BLANK' && !title) return [];
    const found = condition.exec(written) ?? /^\s*(?:仅)?(组长|班长)(?=[:：有拥享的对])/.exec(written);
    const at = found ? item.from + found.index + found[0].indexOf(found[1] ?? '') : 0;
    return [
      {
        kind: kindOf(title?.[1] ?? '') ?? kindOf(written),
        text: title && !isSaid(text) && text.state !== 'NONE' ? { ...sheet.read(item), state: 'BLANK', value: null } : text,
        condition: found ? sheet.read({ from: at, to: at + (found[1]?.length ?? 0) }) : absent(),
      } satisfies Authority,
    ];
  });
}
