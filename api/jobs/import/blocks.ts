import type { Mark } from './mark.ts';
import { markersIn } from './numbering.ts';
import type { Span } from './passage.ts';

/** A label and the stretch behind it. */
export interface Block extends Mark {
  readonly run: Span;
}

const asks =
  /学历|经验|优先|年龄|周岁|普通话|专业|身体健康|五官|性格|责任心|能力强|能力$|吃苦|打字|品行|品德|形象|声音|证书|大专|本科|高中|中专|^[能会具有]|[有具]备?.{0,12}(?:能力|意识|精神)|熟悉|熟练|男女不限|性别/;
const does =
  /^\s*(?:全面)?(?:负责|协助|组织|制定|完成|参与|受理|接听|处理|跟踪|回访|登记|管理|做好|定期|收集|编制|监督|检查|落实|配合|对|向)/;

/** Whether the lines of a list ask something of a person, and do not say what is done. */
export function areRequirements(text: string, isLikely = false): boolean {
  const lines = text
    .split(/[\n；;。]/)
    .map((line) =>
      line.replace(/^\s*(?:[（(]?[\d一二三四五六七八九十①-⑳]{1,3}[）)、.．:：]?|[●•◆■\-*])\s*/, ''),
    )
    .filter((line) => line.trim() !== '');
  const asked = lines.filter((line) => asks.test(line) && !does.test(line)).length;
  const done = lines.filter((line) => does.test(line)).length;
  return (
    asked > 0 &&
    done * 4 <= lines.length &&
    (asked * 10 >= lines.length * 6 || (isLikely && asked * 2 >= lines.length))
  );
}

const lines = new Set(['head', 'relations']);

/**
 * The labels of the stretches, each with the text up to the next one. A heading 岗位职责 above requirements counts as
 * what stands below it; fields between the heading and its list leave the list to the heading.
 */
export function blocksIn(text: string, marks: readonly Mark[], spans: readonly Span[]): Block[] {
  return spans.flatMap((span) => {
    const own = marks.filter(({ from, to }) => from >= span.from && to <= span.to);
    const blocks: Block[] = own.map((mark, place) => ({
      ...mark,
      run: { from: mark.to, to: own[place + 1]?.from ?? span.to },
    }));
    let waiting: Block | undefined;
    return blocks.flatMap((block): Block[] => {
      const written = text.slice(block.run.from, block.run.to);
      if (block.id === 'duties' || block.id === 'headline') {
        waiting = /\p{L}/u.test(written) ? undefined : block;
        if (!block.columns && !/\t/.test(written) && areRequirements(written))
          return [{ ...block, id: 'qualification', part: 'qualification' }];
        return [block];
      }
      if (!waiting || !lines.has(block.part)) {
        waiting = undefined;
        return [block];
      }
      const end = block.run.from + written.search(/\n|$/);
      const list = markersIn(text, end, block.run.to).find(({ standing }) => standing === 'LINE');
      if (!list) return [block];
      const head = waiting;
      waiting = undefined;
      return [
        { ...block, run: { from: block.run.from, to: end } },
        { ...head, from: end, to: end, run: { from: end, to: block.run.to } },
      ];
    });
  });
}
