import { figureOf } from './figures.ts';

/** How a list is numbered; lists within a list have another style. */
export type Style =
  | 'CHAPTER'
  | 'SECTION'
  | 'ARTICLE'
  | 'CN'
  | 'CN_BRACKET'
  | 'NUM'
  | 'NUM_BRACKET'
  | 'NUM_CLOSED'
  | 'CIRCLE'
  | 'LETTER'
  | 'DECIMAL'
  | 'DECIMAL_DEEP'
  | 'DUTY'
  | 'SPOKEN'
  | 'BULLET'
  | 'BARE';

/** How deep a style stands among the heads of a document; 0 is the highest. */
export const depthOf: Readonly<Record<Style, number>> = {
  CHAPTER: 0,
  SECTION: 1,
  ARTICLE: 2,
  CN: 2,
  DUTY: 3,
  CN_BRACKET: 3,
  NUM: 4,
  BARE: 4,
  DECIMAL: 5,
  DECIMAL_DEEP: 6,
  NUM_CLOSED: 5.5,
  NUM_BRACKET: 6,
  CIRCLE: 7,
  LETTER: 7,
  SPOKEN: 7,
  BULLET: 8,
};

/** Where a number stands: at the beginning of a line or cell, behind a space, the end of a sentence, a comma, or a word. */
export type Standing = 'LINE' | 'SPACE' | 'STOP' | 'COMMA' | 'GLUED';

/** A number or bullet before an item. */
export interface Marker {
  readonly from: number;
  readonly to: number;
  readonly style: Style;
  /** Null for bullets. */
  readonly number: number | null;
  readonly standing: Standing;
}

const CN = '[一二三四五六七八九十]{1,3}';
const kinds: readonly { readonly style: Style; readonly pattern: RegExp; readonly only?: 'LINE' | 'STOP' }[] =
  [
    { style: 'CHAPTER', pattern: new RegExp(`第\\s*(${CN}|\\d{1,2})\\s*[章编篇部][分]?[、.:：]?`, 'y') },
    { style: 'SECTION', pattern: new RegExp(`第\\s*(${CN}|\\d{1,2})\\s*节[、.:：]?`, 'y') },
    {
      style: 'ARTICLE',
      pattern: new RegExp(`第\\s*([一二三四五六七八九十百]{1,5}|\\d{1,3})\\s*[条款][、.:：]?`, 'y'),
    },
    {
      style: 'DUTY',
      pattern: new RegExp(
        `(?<!\\p{Script=Han} ?)职 ?责 ?(${CN}|\\d{1,2})(?![个项条大类级、.．\\d])[:：)）]?`,
        'uy',
      ),
    },
    { style: 'CN_BRACKET', pattern: new RegExp(`[（(]\\s*(${CN})\\s*[）)][、.:：]?`, 'y') },
    { style: 'CN', pattern: new RegExp(`(${CN})\\s*[、.．:：](?!\\d)`, 'y') },
    { style: 'SPOKEN', pattern: /(?:第?([一二三四五六七八九十])(?:是|[，,](?=[负组协制完做加配参])))/y },
    { style: 'CN', pattern: /第\s*([一二三四五六七八九十]{1,3})\s*[、.．]/y, only: 'LINE' },
    { style: 'NUM_BRACKET', pattern: /[（(]\s*(\d{1,2})\s*[）)][、.:：]?/y },
    { style: 'NUM_BRACKET', pattern: /([⑴-⒇])[、.]?/y },
    {
      style: 'DECIMAL_DEEP',
      pattern: /\d{1,2}[.．]\d{1,2}[.．](\d{1,2})(?![\d%])[、.．]?(?=\s*[\p{Script=Han}“"《A-Z])/uy,
    },
    {
      style: 'DECIMAL',
      pattern:
        /\d{1,2}[.．](\d{1,2})(?![\d%])[、.．]?(?=\s*[\p{Script=Han}“"《A-Z])(?!\s*(?:小时|分钟|分(?![析配派管类发支公组享部别])|成(?![立为品本员果])|万|亿|个|元|倍|年|天|日|秒|米|折|级|周?岁|月|次|名|人|%))/uy,
    },
    { style: 'NUM_CLOSED', pattern: /(\d{1,2})\s*[)）][、.:：]?/y },
    { style: 'NUM', pattern: /(\d{1,2})\s*(?:[、．]|\.(?!\d)|[:：](?!\d)|,(?=\p{Script=Han}))[、.]?/uy },
    {
      style: 'NUM',
      pattern: /(\d{1,2})[.．](?=\d{1,3}\s*(?:[-—~～至到]\s*\d{1,3}\s*)?(?:年|周?岁|个月|字))/y,
      only: 'STOP',
    },
    {
      style: 'NUM',
      pattern:
        /(\d{1,2})[.．](?=\d{1,3}\s*(?:[-—~～至到]\s*\d{1,3}\s*)?(?:日|天|个?工作日|小时|分钟|秒|声|次|名|人|%))/y,
      only: 'LINE',
    },
    { style: 'NUM', pattern: /(\d{1,2})[.．](?=\d{3,}(?!\d*[.．]))/y, only: 'LINE' },
    // Numbers whose sign was typed or read wrong: 1· 1， 1。 1- l、 and the letter l for a 1.
    { style: 'NUM', pattern: /(\d{1,2})\s*[·•](?=\s*\p{Script=Han})/uy },
    { style: 'NUM', pattern: /(\d{1,2})\s*[，。—–-]\s*(?=\p{Script=Han})/uy, only: 'LINE' },
    { style: 'NUM', pattern: /([lI|])\s*[、.．](?=\s*\p{Script=Han})/uy, only: 'LINE' },
    { style: 'CN', pattern: /([Ⅰ-Ⅻ])\s*[、.．:：]?/y, only: 'LINE' },
    { style: 'NUM_BRACKET', pattern: /[【[〔]\s*(\d{1,2})\s*[】\]〕]/y, only: 'LINE' },
    { style: 'NUM', pattern: /([⒈-⒛])[、.]?/y },
    // 1负责: the mark behind the number was lost.
    {
      style: 'NUM',
      pattern:
        /(\d{1,2})(?=(?:负责|协助|组织|参与|受理|接听|处理|跟踪|督促|监督|检查|制定|编制|完成|落实|配合|收集|定期)\p{Script=Han})/uy,
      only: 'LINE',
    },
    { style: 'CIRCLE', pattern: /([①-⑳❶-❿➀-➉])[、.:：]?/y },
    { style: 'LETTER', pattern: /([a-hA-H])\s*(?:[、．)）]|\.(?=\s*\p{Script=Han}))/uy },
    {
      style: 'BULLET',
      pattern:
        /[●•◆★☆※▲△►➢➤▪◇▶○◎⊙■♦❖✦Øü](?!\s*(?:男|女|高中|中专|大专|本科|大学|硕士|初级|中级|高级|支持|部分|全责|全部|是|否|有|无))\s*/y,
    },
    { style: 'BULLET', pattern: /[·\-–—*>~]{1,2}\s*(?=\p{Script=Han})/uy, only: 'LINE' },
    { style: 'BULLET', pattern: /(?<=[ \n])[-–—]\s+(?=\p{Script=Han})/uy },
    { style: 'BULLET', pattern: /[lnuØ√✓]\s+(?=\p{Script=Han})/uy, only: 'LINE' },
    // A tick before a whole phrase is a bullet; before an option it ticks that.
    {
      style: 'BULLET',
      pattern:
        /[√✓✔](?!\s*(?:男|女|高中|中专|大专|本科|大学|硕士|初级|中级|高级|支持|部分|全责|全部|是|否|有|无))(?=\p{Script=Han}{2}[^\n\t\v]{2,})/uy,
      only: 'LINE',
    },
    { style: 'BARE', pattern: /(\d{1,2})(?=[ \t\v\n]+[\p{Script=Han}“"《A-Z])/uy },
  ];

function numberOf(style: Style, written: string | undefined): number | null {
  if (written === undefined || style === 'BULLET') return null;
  const code = written.charCodeAt(0);
  if (/^[lI|]$/.test(written)) return 1;
  if (code >= 0x2160 && code <= 0x216b) return code - 0x215f;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473;
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2487;
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2775;
  if (code >= 0x2780 && code <= 0x2789) return code - 0x277f;
  if (style === 'LETTER') return code & 0x1f || null;
  return figureOf(written) ?? null;
}

/** What stands before a place: the beginning of a line or cell, a space, the end of a sentence, a comma, or a word. */
export function standingOf(text: string, place: number): Standing {
  let at = place - 1;
  let isSpaced = false;
  while (at >= 0 && text[at] === ' ') {
    at--;
    isSpaced = true;
  }
  const before = at < 0 ? '\n' : (text[at] ?? '\n');
  if (/[\n\t\v]/.test(before)) return 'LINE';
  if (/[。；;！!？?：:】\]》”"…]/.test(before)) return 'STOP';
  if (isSpaced) return 'SPACE';
  return /[，,、]/.test(before) ? 'COMMA' : 'GLUED';
}

/** The marker that begins at a place, if one does. */
export function markerAt(text: string, place: number): Marker | undefined {
  for (const { style, pattern, only } of kinds) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    const standing = standingOf(text, place);
    if (only && standing !== only && standing !== 'LINE' && !(only === 'STOP' && standing === 'COMMA'))
      continue;
    // A figure goes on to the left: 15、 in 2015、 is no number of an item.
    if (/^\d/.test(match[0]) && /[\d.．\-–~/%]/.test(text[place - 1] ?? '')) continue;
    return { from: place, to: place + match[0].length, style, number: numberOf(style, match[1]), standing };
  }
  return undefined;
}

const beginnings =
  /[第主工岗职（(一二三四五六七八九十\d⑴-⒛①-⑳❶-❿➀-➉a-hA-H●•◆★☆※▲△►➢➤▪◇▶○◎⊙■♦❖✦Øül n u√✓✔·\-–—*>~I|Ⅰ-Ⅻ【[〔]/g;

/** Every marker of a stretch, in order. */
export function markersIn(text: string, from: number, to: number): Marker[] {
  const found: Marker[] = [];
  beginnings.lastIndex = from;
  for (let match = beginnings.exec(text); match && match.index < to; match = beginnings.exec(text)) {
    const marker = markerAt(text, match.index);
    if (!marker || marker.to > to) continue;
    found.push(marker);
    beginnings.lastIndex = Math.max(marker.to, match.index + 1);
  }
  return found;
}
