import { looseSigns } from '../reading/symbols.ts';
import { edited, replaced, type Edit, type Passage } from '../passage.ts';
import { noiseLines, noiseWords, pageMarks } from './noise.ts';
import { withoutPinyin } from './pinyin.ts';
import { simplified, type Convert } from './simplify.ts';

const HAN = '\\p{Script=Han}';

const lineEnds = new Set(['\f', '\u0085', '\u2029', '\u0007']);

/** What a control character, a private one or one of many spaces stands for; undefined where it stays. */
function plainSign(sign: string): string | undefined {
  if (sign === '\n' || sign === '\t') return undefined;
  if (sign === '\u2028' || sign === '\v') return '\v';
  if (sign === '^t') return '\t';
  if (lineEnds.has(sign) || sign.startsWith('\r') || sign === '^p' || sign === '^l') return '\n';
  if (/^[\uf000-\uf0ff]$/.test(sign)) return looseSigns[sign] ?? '●';
  return /^\p{Zs}$/u.test(sign) ? ' ' : '';
}

/** Signs of one meaning in one writing: line ends, spaces, full-width letters and digits, ticks of lost fonts. */
function evenSigns(passage: Passage): Passage {
  const even = replaced(
    passage,
    /\r\n|\^[plt]|[\u2028\u2029]|\p{Zs}|\p{Cc}|[\u200b-\u200f\u2060\ufeff\u00ad]|[\uf000-\uf0ff]/gu,
    ([sign]) => plainSign(sign),
  );
  // A full stop of the keyboard behind a Chinese word ends a sentence.
  const stopped = replaced(
    even,
    /(?<=\p{Script=Han}[”"）)]?)\.(?=\s|$|\d{1,2}[.、．]|\p{Script=Han})/gmu,
    () => '。',
  );
  return replaced(
    stopped,
    /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％／＋－＝．＜＞～|｜＿﹪‰]/g,
    ([sign]) => {
      if (sign === '﹪' || sign === '％') return '%';
      if (sign === '‰' || sign === '|') return undefined;
      return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
    },
  );
}

/** Tables drawn with lines become cells with tabs between them; the drawn lines go. */
function drawnTables(passage: Passage): Passage {
  const ruled = replaced(
    passage,
    /^[ \t]*[+├┌└┠┏┗╔╚|][-─━═+┬┼┴┤┐┘┨┓┛╗╝┯┷┿:| \t=]*[+┤┐┘┨┓┛╗╝|][ \t]*$/gm,
    () => '',
  );
  const edges = replaced(ruled, /^[ \t]*[|│┃║][ \t]*|[ \t]*[|│┃║][ \t]*$/gm, () => '');
  return replaced(edges, /[ \t]*[|│┃║][ \t]*/g, () => '\t');
}

/** An item of a list says something of the post, whatever words it has, unless it begins as disclaimers do. */
const item =
  /^\s*(?:[（(]?\d{1,2}\s*[）)、．.]|[（(]?[一二三四五六七八九十]{1,3}\s*[）)、]|[①-⑳])\s*(?!(?:本|该|此|以上|以下)?(?:文档|资料|文章|本文|内容|来源|仅供|如有|下载|欢迎|感谢|谢谢))(?=\p{Script=Han}{2})/u;

/** Whole lines of noise. Their text is gone from here on; the source keeps it. */
function withoutNoiseLines(passage: Passage): Passage {
  const lined = replaced(passage, /[^\n]+/g, ([line]) =>
    !item.test(line) && noiseLines.some((noise) => noise.test(line)) ? '' : undefined,
  );
  return replaced(lined, /(?<=\v)[^\n\t\v]+|[^\n\t\v]+(?=\v)/g, ([line]) =>
    line.trim() !== '' && pageMarks.test(line) ? '' : undefined,
  );
}

const pageBehind =
  /^(.{1,30}?)[\s\-–—·|]*第\s*[\d一二三四五六七八九十]{1,4}\s*页(?:\s*[,，/／|、]?\s*共\s*[\d一二三四五六七八九十]{1,4}\s*页)?\s*$/;

/** Heads and feet of pages with the number of the page on their line: 岗位说明书 第 2 页. Their words stand elsewhere too. */
function withoutRunningHeads(passage: Passage): Passage {
  const all = passage.text.replaceAll(/\s/g, '');
  return replaced(passage, /[^\n]+/g, ([line]) => {
    const words = (pageBehind.exec(line)?.[1] ?? '').replaceAll(/\s/g, '');
    return words.length > 1 && !/[。；]/.test(words) && all.split(words).length > 2 ? '' : undefined;
  });
}

const words = noiseWords.map((word) => word.replaceAll(/[.]/g, '\\.').replaceAll(' ', '\\s*')).join('|');
const scattered = new RegExp(
  `(?:[.·．]{2,}\\s*)?(?<![供为作做，、；])(?:${words})(?![的之用价。])(?:\\s*[.·．]{2,})?(?:[ \\n]*\\d{1,3}(?=[ \\t]*(?:\\n|$)))?`,
  'gi',
);

/** Lines that stand again and again beside page marks: heads and feet of pages. */
function withoutPageHeads(passage: Passage, source: Passage): Passage {
  const counts = new Map<string, number>();
  const beside = new Set<string>();
  const lines = source.text.split('\n').map((line) => line.trim());
  const isMark = (line: string | undefined): boolean =>
    line !== undefined && line !== '' && noiseLines.slice(0, 5).some((noise) => noise.test(line));
  lines.forEach((line, place) => {
    if (
      line.length < 2 ||
      line.length > 40 ||
      /[\t\v:：。；]|职责|要求|资格|权限|说明|关系|条件|[员长管理任]$/.test(line)
    )
      return;
    counts.set(line, (counts.get(line) ?? 0) + 1);
    if ([-2, -1, 1, 2].some((step) => isMark(lines[place + step]))) beside.add(line);
  });
  const heads = new Set([...beside].filter((line) => (counts.get(line) ?? 0) >= 2));
  const seen = new Set<string>();
  if (heads.size === 0) return passage;
  return replaced(passage, /[^\n]+/g, ([line]) => {
    const text = line.trim();
    if (!heads.has(text)) return undefined;
    // The first one stays: it may be the title.
    if (seen.has(text)) return '';
    seen.add(text);
    return undefined;
  });
}

/** Characters that were set apart for looks (职 位 名 称) stand together again. */
function closedUp(passage: Passage): Passage {
  const edits: Edit[] = [];
  const pattern = new RegExp(`(?<![${HAN}\\w])${HAN}(?:[ ]{1,4}${HAN}){1,7}(?![${HAN}\\w])`, 'gu');
  for (const match of passage.text.matchAll(pattern)) {
    const letters = match[0].replaceAll(' ', '');
    const gaps = match[0].match(/ +/g) ?? [];
    if (letters.length < 3 && (gaps[0]?.length ?? 0) < 1) continue;
    if (/^[男女无有是否√]+$/.test(letters)) continue;
    let place = match.index;
    for (const char of match[0]) {
      if (char === ' ') edits.push({ from: place, to: place + 1, text: '' });
      place += char.length;
    }
  }
  return edited(passage, edits);
}

/** A number before an item, with the sign that closes it. */
const numbered =
  /^[ ]*(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）)]|(?:\d{1,2}(?:[.．]\d{1,2}){0,2}|[一二三四五六七八九十]{1,3}|[A-Ha-hⅠ-Ⅻ])\s*[、.．)）:：]{1,2}|\d{1,2}(?:[.．]\d{1,2}){1,2}|第[一二三四五六七八九十]{1,3}[章条节]?[、.．,，]?|[①-⑳⑴-⒛❶-❿➀-➉])[ ]*(\t[\t ]*)(?=[^\t\n]+$)/;

/** The tabs that Word sets between the number of a list and its text: there they part no cells. */
function closedNumbers(passage: Passage): Passage {
  let isTable = false;
  let from = 0;
  const edits: Edit[] = [];
  for (const line of passage.text.split('\n')) {
    const match = numbered.exec(line.trimEnd());
    const tab = match?.[1] ?? '';
    if (match && !isTable)
      edits.push({ from: from + match[0].length - tab.length, to: from + match[0].length, text: ' ' });
    else if (line.trim() !== '') isTable = line.trim().includes('\t');
    from += line.length + 1;
  }
  return edited(passage, edits);
}

/** Words of measures that mean something whole only; a line that broke in a scan leaves a blank in them. */
const measureWords =
  '不得超过 不得低于 不得少于 不得高于 不超过 不低于 不高于 不少于 不大于 不小于 个工作日 工作日 百分之 千分之 小时 分钟 秒钟 以内 以上 以下 之内 及时率 满意度 满意率 接通率 完成率 合格率 准确率 差错率 解决率 办结率'.split(
    ' ',
  );
const torn = new RegExp(
  measureWords
    .flatMap((word) =>
      Array.from({ length: word.length - 1 }, (_, place) =>
        [...word].toSpliced(place + 1, 0, ' {1,2}').join(''),
      ),
    )
    .join('|'),
  'g',
);

/** 24小 时 and 不超 过 stand together again. */
const rejoined = (passage: Passage): Passage =>
  edited(
    passage,
    [...passage.text.matchAll(torn)].map(({ index, 0: written }) => {
      const from = index + written.indexOf(' ');
      return { from, to: index + written.lastIndexOf(' ') + 1, text: '' };
    }),
  );

/** The text without noise, every sign in one writing, pronunciations gone, in simplified characters. */
export function cleaned(source: Passage, convert: Convert): Passage {
  const spelled = simplified(withoutPinyin(drawnTables(evenSigns(source))), convert);
  const plain = withoutPageHeads(
    replaced(withoutNoiseLines(spelled), scattered, () => ''),
    spelled,
  );
  return rejoined(closedUp(closedNumbers(withoutRunningHeads(withoutNoiseLines(plain)))));
}
