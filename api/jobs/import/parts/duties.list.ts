import type { Duty } from '../extracted.ts';
import { itemsOf } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { dutyOf, inOrder, isSaid, type Section } from './duty.ts';

const introduction = /[:：]\s*$|如下|包括[:：]?\s*$/;

/** The duties of a list: numbered in any way, one a line, or the sentences of a paragraph. */
export function dutyList(sheet: Sheet, run: Span, section: Section): Duty[] {
  // A number alone below a sentence is a page's.
  const page = /(?<=[。；]\s*)\n\s*\d{1,3}\s*$/.exec(sheet.slice(run));
  const span = page ? { from: run.from, to: run.from + page.index } : run;
  const { lead, items } = itemsOf(sheet.text, span);
  const before = sheet.trimmed(lead);
  const written = sheet.slice(before);
  const duties = items.flatMap((item) => {
    const duty = dutyOf(sheet, item, section);
    return isSaid(duty.heading) || isSaid(duty.statement) ? [duty] : [];
  });
  // A sentence before the numbers is no duty; it stays in the remainder for HR to place, unless it only leads in.
  if (written && introduction.test(written)) sheet.take(lead);
  return inOrder(duties);
}
