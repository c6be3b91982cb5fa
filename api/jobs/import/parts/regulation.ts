import type { Text } from '../extracted.ts';
import type { Draft } from '../fields.ts';
import type { Span } from '../passage.ts';
import { absent, type Sheet } from '../sheet.ts';
import { isSaid } from './duty.ts';
import { basisNamed } from './papers.ts';

const aim =
  /(?<=^|[\n。；：:\s])为(?:了|进一步|切实|更好地?|规范|加强|提高|保证|确保|明确|完善|维护|做好)[^。\n]*?(?:特?制定本|特?制订本|特?制定|制定以下|特此|[，,](?:现?(?:根据|依据|按照))(?=[^。\n]{0,12}《))[^。\n]*。?/;
const scope =
  /适用(?:于|范围\s*[:：]?\s*)(?:[^，。；\n]{0,14}?(?:公司|部门?|中心|单位|的|所有|全体))?([^，。；\n]{2,12}?(?:员|师|岗|经理|主管|班长|组长))(?=[，。；的\n]|全体|人员|岗位|$)/;

/** A purpose ends where the laws begin on which it stands. */
export function withoutBasis(sheet: Sheet, run: Span): Span {
  const at = sheet.slice(run).search(/[，,。\s](?:现?(?:根据|依据|依照|按照))(?:国家)?[^。]{0,12}《/);
  return at > 6 ? { from: run.from, to: run.from + at } : run;
}

/** What a regulation says in its sentences: what it is for, on which laws it stands, to whom it applies. */
export function readRegulation(sheet: Sheet, job: Draft, spans: readonly Span[], isRule: boolean): void {
  if (job.basis.length === 0) job.basis = spans.flatMap((span) => basisNamed(sheet, span));
  if (!isRule) return;
  for (const span of spans) {
    const found = isSaid(job.purpose) ? null : aim.exec(sheet.slice(span));
    if (found)
      job.purpose = sheet.read(
        withoutBasis(sheet, {
          from: span.from + found.index,
          to: span.from + found.index + found[0].length,
        }),
      );
    const post = isSaid(job.title) ? null : scope.exec(sheet.slice(span));
    const name = post?.[1] ?? '';
    if (post && name) {
      const from = span.from + post.index + post[0].indexOf(name);
      job.title = sheet.read({ from, to: from + name.length });
    }
  }
}

/** How many seats a sentence about several posts gives to one: 主任 1 名、组长 3 名. */
export function seatsOf(sheet: Sheet, title: string | null, spans: readonly Span[]): Text {
  if (title === null) return absent();
  const core = title.replace(/岗位?$/, '');
  for (const span of spans)
    for (const match of sheet
      .slice(span)
      .matchAll(
        /([\p{Script=Han}A-Za-z0-9]{2,16}?)\s*[:：]?\s*((?:\d{1,4}|[一二三四五六七八九十两]{1,3})\s*[名人个])/gu,
      )) {
      const name = (match[1] ?? '').replace(/^(?:其中|设|设置|配备|下设|及|和|共)/, '').replace(/岗位?$/, '');
      if (name.length < 2 || !(core.endsWith(name) || name.endsWith(core))) continue;
      const from = span.from + match.index + match[0].lastIndexOf(match[2] ?? '');
      return sheet.read({ from, to: from + (match[2] ?? '').length });
    }
  return absent();
}
